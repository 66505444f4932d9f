package org.opentmr.simulation.motorunit;

import java.util.Arrays;
import java.util.List;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/**
 * The potential at one bipolar electrode when fibres that begin together discharge once, over the distance that their waves
 * have run: the same at every conduction velocity.
 *
 * <p>The intracellular action potential is Rosenfalck's 1969, V(z) = 96 z³ exp(−z) − 90 mV, z in millimetres behind its
 * front, with slope ψ(z) = 96 (3z² − z³) exp(−z). Two waves run from the endplate and end at the tendons; the current that
 * leaves the membrane is ∂/∂z of their cut-off slopes (Farina and Merletti 2001, equation 1). On the surface of an
 * anisotropic half-space a current at z along a fibre at the distance r gives a potential in proportion to
 * w(z) = 1/√(k r² + (ze − z)²) (Plonsey 1974, Andreassen and Rosenfalck 1981), twice that of full space. Integration by
 * parts leaves, for the distal wave and s = velocity × time,
 * φ(s) = C ∫ ψ(s − x) (e − x)/(k r² + (e − x)²)^(3/2) dx over the fibre 0 ≤ x ≤ L, with e the electrode's distance from the
 * endplate; the proximal wave is its mirror image.
 *
 * <p>The fibres share ψ, so their integrands h are summed first and convolved with it once. h is taken at the corners of
 * cells and as straight between them. ψ is a polynomial times an exponential: the moments
 * y_n(s) = ∫ (s − x)ⁿ exp(x − s) h(x) dx are carried from corner to corner exactly, and give φ and its slope there. Cells
 * divide the distance of the contacts, so that the second contact sees what the first one does some cells later. Lengths are
 * in millimetres, times in seconds, velocities in millimetres per second, results in microvolts.
 */
final class SkinPotential {

    /** Conductivity along over that across the fibres, 0.33 and 0.063 S/m (Andreassen and Rosenfalck 1981). */
    private static final double ANISOTROPY = 0.33 / 0.063;

    /** Conductivities inside the fibre and across the muscle, S/m; fibre diameter 55 µm (Andreassen, Rosenfalck 1981). */
    private static final double INTRACELLULAR = 1.01;

    private static final double RADIAL = 0.063;
    private static final double DIAMETER = 0.055;

    /** 2 (σi π d²/4)/(4π σr) in mm², times 96 mV/mm, times 1000 µV/mV. */
    private static final double SCALE = INTRACELLULAR * DIAMETER * DIAMETER / (8 * RADIAL) * 96 * 1000;

    /** Behind its front by so much the action potential's slope is below 1e-4 of its peak. */
    private static final double TAIL = 20;

    /** Longest cell; potentials are then right to 1e-3 of their peak, also of fibres 4 mm below the electrode. */
    private static final double LONGEST_CELL = 0.25;

    private final Fibre[] fibres;
    private final WaveEnd[] distalEnds;
    private final WaveEnd[] proximalEnds;
    private final double interElectrode;
    private final int apart;
    private final double cell;
    private final CellMoments moments;
    private final double[] corners;
    private final double[] weights;
    private final double[] apartWeights;
    private final double[] sum;
    private final double[][] ends;
    private final double[] values;
    private final double[] slopes;

    /**
     * @param fibres that begin together
     * @param interElectrode distance of the electrode's contacts
     */
    SkinPotential(List<Fibre> fibres, double interElectrode) {
        this.fibres = fibres.toArray(Fibre[]::new);
        this.interElectrode = interElectrode;
        apart = (int) Math.ceil(interElectrode / LONGEST_CELL);
        cell = interElectrode / apart;
        moments = new CellMoments(cell);
        double longest = fibres.stream()
                .mapToDouble(f -> Math.max(f.proximalLength(), f.distalLength()))
                .max()
                .orElseThrow();
        int cells = (int) Math.ceil((longest + TAIL) / cell) + 1;
        sum = new double[cells + 1];
        values = new double[cells + 1];
        slopes = new double[cells + 1];
        ends = new double[cells][];
        int reach = (int) Math.ceil(longest / cell) + 2 + apart;
        corners = new double[reach];
        Arrays.setAll(corners, k -> k * cell);
        weights = new double[reach];
        apartWeights = new double[reach];
        distalEnds = new WaveEnd[fibres.size()];
        proximalEnds = new WaveEnd[fibres.size()];
        for (int f = 0; f < distalEnds.length; f++) {
            distalEnds[f] = end(fibres.get(f).distalLength());
            proximalEnds[f] = end(fibres.get(f).proximalLength());
        }
    }

    private WaveEnd end(double length) {
        WaveEnd end = new WaveEnd(length, moments);
        ends[end.cell() - 1] = new double[CellMoments.COUNT];
        ends[end.cell()] = new double[CellMoments.COUNT];
        return end;
    }

    /** Works out the potential at an electrode, whose contacts must be as far apart as was said. */
    void solve(ElectrodeSite site, Tissue tissue) {
        double[] squaredDistances = new double[fibres.length];
        Arrays.setAll(
                squaredDistances, f -> tissue.squaredDistance(site.around(), fibres[f].around(), fibres[f].depth()));
        solve(squaredDistances, site.along());
    }

    /**
     * @param squaredDistances across the limb, from electrode to each fibre
     * @param along the electrode's middle; the potential is that of the proximal contact minus the distal one's
     */
    void solve(double[] squaredDistances, double along) {
        Arrays.fill(sum, 0);
        for (double[] end : ends) {
            if (end != null) {
                Arrays.fill(end, 0);
            }
        }
        for (int f = 0; f < fibres.length; f++) {
            double across = ANISOTROPY * squaredDistances[f];
            double distal = along + interElectrode / 2 - fibres[f].endplate();
            addWave(distalEnds[f], across, distal, 1);
            addWave(proximalEnds[f], across, interElectrode - distal, -1);
        }
        convolve();
    }

    /**
     * Adds the weights of the nearer contact minus those of the farther one, seen along the way of a wave.
     *
     * @param farther distance of the farther contact from the endplate along the way
     * @param sign 1 where the nearer contact is the proximal one
     */
    private void addWave(WaveEnd end, double across, double farther, int sign) {
        int count = end.cell() + 2;
        weigh(count + apart, across, farther);
        // Loops with one index for all arrays become vector instructions; those with an offset do not.
        System.arraycopy(weights, apart, apartWeights, 0, count);
        double[] into = sum;
        double[] near = apartWeights;
        double[] far = weights;
        for (int j = 0; j < count; j++) {
            near[j] = sign * (near[j] - far[j]);
        }
        int whole = end.cell();
        for (int j = 0; j < whole; j++) {
            into[j] += near[j];
        }
        end.addTo(ends, near[whole], near[whole + 1]);
    }

    private void weigh(int count, double across, double farther) {
        double[] at = corners;
        double[] out = weights;
        for (int k = 0; k < count; k++) {
            double e = farther - at[k];
            double square = across + e * e;
            out[k] = e / (square * Math.sqrt(square));
        }
    }

    private void convolve() {
        double decay = StrictMath.exp(-cell);
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        double y3 = 0;
        for (int j = 0; j < ends.length; j++) {
            double left = sum[j];
            double right = sum[j + 1];
            y3 = decay * (y3 + cell * (3 * y2 + cell * (3 * y1 + cell * y0)));
            y2 = decay * (y2 + cell * (2 * y1 + cell * y0));
            y1 = decay * (y1 + cell * y0);
            y0 = decay * y0;
            y0 += moments.left(0) * left + moments.right(0) * right;
            y1 += moments.left(1) * left + moments.right(1) * right;
            y2 += moments.left(2) * left + moments.right(2) * right;
            y3 += moments.left(3) * left + moments.right(3) * right;
            double[] end = ends[j];
            if (end != null) {
                y0 += end[0];
                y1 += end[1];
                y2 += end[2];
                y3 += end[3];
            }
            values[j + 1] = 3 * y2 - y3;
            slopes[j + 1] = cell * (6 * y1 - 6 * y2 + y3);
        }
    }

    /** Samples from the discharge on until nothing is left of waves that run so far, latency × velocity included. */
    static int samples(double velocity, double rateHz, double reach) {
        return (int) Math.ceil((reach + TAIL) * rateHz / velocity) + 1;
    }

    /**
     * Adds the potential, times a factor, to samples from the discharge on; between corners by the cubic that has the
     * potential and its slope there.
     */
    void addTo(double[] out, double velocity, double rateHz, double factor) {
        double start = velocity * fibres[0].latencySeconds();
        double scale = factor * SCALE;
        int last = values.length - 1;
        for (int i = 0; i < out.length; i++) {
            double place = (velocity / rateHz * i - start) / cell;
            if (place > 0 && place < last) {
                int j = (int) place;
                double u = place - j;
                double rest = 1 - u;
                double value = rest * rest * ((1 + 2 * u) * values[j] + u * slopes[j])
                        + u * u * ((1 + 2 * rest) * values[j + 1] - rest * slopes[j + 1]);
                out[i] += scale * value;
            }
        }
    }
}
