package org.opentmr.simulation.motorunit;

import java.util.Arrays;

/**
 * The potential at one bipolar electrode when a group of fibres of one conduction velocity discharges once.
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
 * <p>All fibres of the group share ψ and the velocity, so their integrands are summed first and convolved with ψ once. ψ is
 * a polynomial times an exponential: the moments y_n(s) = ∫ (s − x)ⁿ exp(x − s) h(x) dx are carried from cell to cell
 * exactly, and within a cell the sum is Gauss–Legendre's with two nodes. Lengths are in millimetres, times in seconds,
 * velocities in millimetres per second, results in microvolts.
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

    /** Longest cell; two nodes on it give potentials right to 3e-3 of their peak at worst. */
    private static final double LONGEST_CELL = 0.5;

    /** Gauss–Legendre nodes on (0, 1). */
    private static final double NODE = 0.5 - 0.5 / Math.sqrt(3);

    private final double velocity;
    private final int cellsPerSample;
    private final double cell;
    private final double[] early;
    private final double[] late;
    private final double[][] partial;
    private final int samples;

    /**
     * @param velocity of the fibres
     * @param rateHz at which the potential is sampled, from the discharge on
     * @param reach how far the waves run at most, latencies (velocity × time) included
     */
    SkinPotential(double velocity, double rateHz, double reach) {
        this.velocity = velocity;
        double perSample = velocity / rateHz;
        cellsPerSample = (int) Math.ceil(perSample / LONGEST_CELL);
        cell = perSample / cellsPerSample;
        samples = (int) Math.ceil((reach + TAIL) / perSample) + 1;
        int cells = samples * cellsPerSample + 1;
        early = new double[cells];
        late = new double[cells];
        partial = new double[cells][];
    }

    int samples() {
        return samples;
    }

    void clear() {
        Arrays.fill(early, 0);
        Arrays.fill(late, 0);
        Arrays.fill(partial, null);
    }

    /**
     * Adds a fibre.
     *
     * @param squaredDistance across the limb, from electrode to fibre
     * @param along the electrode's middle
     * @param interElectrode distance of its contacts; the potential is that of the proximal one minus the distal one's
     */
    void add(Fibre fibre, double squaredDistance, double along, double interElectrode) {
        double across = ANISOTROPY * squaredDistance;
        double proximal = along - interElectrode / 2 - fibre.endplate();
        double distal = along + interElectrode / 2 - fibre.endplate();
        double start = velocity * fibre.latencySeconds();
        addWave(start, fibre.distalLength(), new Pair(across, proximal, distal));
        addWave(start, fibre.proximalLength(), new Pair(across, -proximal, -distal));
    }

    /** Difference of the weights of two contacts at the distances plus and minus along the way of a wave. */
    private record Pair(double across, double plus, double minus) {

        double at(double x) {
            return weight(plus - x) - weight(minus - x);
        }

        private double weight(double e) {
            double square = across + e * e;
            return e / (square * Math.sqrt(square));
        }
    }

    private void addWave(double start, double length, Pair pair) {
        double end = start + length;
        int first = (int) Math.ceil(start / cell);
        int last = (int) Math.floor(end / cell);
        for (int j = first; j < last; j++) {
            early[j] += pair.at((j + NODE) * cell - start);
            late[j] += pair.at((j + 1 - NODE) * cell - start);
        }
        addPartial(start, first * cell, start, pair);
        addPartial(last * cell, end, start, pair);
    }

    /** The piece of a cell before the first or after the last whole one. */
    private void addPartial(double from, double to, double start, Pair pair) {
        double width = to - from;
        if (width <= 0) {
            return;
        }
        int j = (int) Math.floor((from + to) / 2 / cell);
        if (partial[j] == null) {
            partial[j] = new double[4];
        }
        deposit(partial[j], j, from + NODE * width, start, width / 2, pair);
        deposit(partial[j], j, to - NODE * width, start, width / 2, pair);
    }

    private void deposit(double[] moments, int j, double place, double start, double width, Pair pair) {
        double back = (j + 1) * cell - place;
        double moment = width * pair.at(place - start) * StrictMath.exp(-back);
        for (int n = 0; n < 4; n++) {
            moments[n] += moment;
            moment *= back;
        }
    }

    /** Writes the potential at the samples 0 to {@link #samples()} after the discharge, times a factor. */
    void read(double factor, double[] out) {
        double decay = StrictMath.exp(-cell);
        double earlyBack = (1 - NODE) * cell;
        double lateBack = NODE * cell;
        double earlyWeight = cell / 2 * StrictMath.exp(-earlyBack);
        double lateWeight = cell / 2 * StrictMath.exp(-lateBack);
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        double y3 = 0;
        out[0] = 0;
        for (int sample = 1, j = 0; sample < samples; sample++) {
            for (int k = 0; k < cellsPerSample; k++, j++) {
                y3 = decay * (y3 + cell * (3 * y2 + cell * (3 * y1 + cell * y0)));
                y2 = decay * (y2 + cell * (2 * y1 + cell * y0));
                y1 = decay * (y1 + cell * y0);
                y0 = decay * y0;
                double a = earlyWeight * early[j];
                double b = lateWeight * late[j];
                y0 += a + b;
                y1 += earlyBack * a + lateBack * b;
                y2 += earlyBack * earlyBack * a + lateBack * lateBack * b;
                y3 += earlyBack * earlyBack * earlyBack * a + lateBack * lateBack * lateBack * b;
                double[] rest = partial[j];
                if (rest != null) {
                    y0 += rest[0];
                    y1 += rest[1];
                    y2 += rest[2];
                    y3 += rest[3];
                }
            }
            out[sample] = factor * SCALE * (3 * y2 - y3);
        }
    }
}
