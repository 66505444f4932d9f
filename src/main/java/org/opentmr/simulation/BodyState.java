package org.opentmr.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.HotPath;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.artefact.BodyFault;
import org.opentmr.simulation.artefact.ContractionStrength;
import org.opentmr.simulation.artefact.ElectrodeShift;
import org.opentmr.simulation.artefact.Fatigue;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.LimbPosition;
import org.opentmr.simulation.motorunit.EmgSynthesizer;
import org.opentmr.simulation.motorunit.Placement;
import org.opentmr.simulation.motorunit.Tissue;

/**
 * The faults that a body enacts: electrodes that slide, a limb in another position, other efforts, faster tiring. The
 * geometry changes at once where such a fault begins and ends; the potentials of every geometry that will come are worked
 * out beforehand, so that a stream never waits for them.
 */
final class BodyState {

    private final PatientSpec spec;
    private final List<ElectrodeSite> sites;
    private final Placements known;
    private final List<BodyFault> geometry = new ArrayList<>();
    private final List<LimbPosition> positions = new ArrayList<>();
    private final List<double[]> logGains = new ArrayList<>();
    private final List<ContractionStrength> strengths = new ArrayList<>();
    private final List<Fatigue> tiring = new ArrayList<>();
    private final Map<BitSet, Placement> placements = new HashMap<>();
    private final BitSet now = new BitSet();
    private final Placement first;
    private @Nullable Placement used;

    /**
     * @param sites where the electrodes sit while nothing is wrong
     * @param known places the electrodes
     */
    BodyState(PatientSpec spec, List<ElectrodeSite> sites, List<? extends Fault> faults, Placements known) {
        this.spec = spec;
        this.sites = sites;
        this.known = known;
        for (Fault fault : faults) {
            if (fault instanceof BodyFault body) {
                sort(body);
            }
        }
        for (BodyFault one : geometry) {
            prepare(one.span().fromSeconds());
            prepare(one.span().toSeconds());
        }
        look(0);
        first = placements.computeIfAbsent((BitSet) now.clone(), this::place);
    }

    private void sort(BodyFault fault) {
        if (fault instanceof ContractionStrength strength) {
            strengths.add(strength);
        } else if (fault instanceof Fatigue fatigue) {
            tiring.add(fatigue);
        } else {
            geometry.add(fault);
            if (fault instanceof LimbPosition position) {
                positions.add(position);
                logGains.add(spec.anatomy().territories().stream()
                        .mapToDouble(territory -> position.logGain(spec.seed(), territory.muscle()))
                        .toArray());
            }
        }
    }

    private void prepare(double seconds) {
        if (seconds < Double.POSITIVE_INFINITY) {
            look(seconds);
            placements.computeIfAbsent((BitSet) now.clone(), this::place);
        }
    }

    private void look(double seconds) {
        for (int g = 0; g < geometry.size(); g++) {
            now.set(g, geometry.get(g).span().contains(seconds));
        }
    }

    private Placement place(BitSet active) {
        List<ElectrodeSite> moved = new ArrayList<>(sites);
        double[] deeper = new double[spec.anatomy().territories().size()];
        active.stream().mapToObj(geometry::get).forEach(fault -> {
            if (fault instanceof ElectrodeShift shift) {
                for (int channel : shift.channels().of(sites)) {
                    moved.set(channel, moved.get(channel).shifted(shift.aroundMillimetres(), shift.alongMillimetres()));
                }
            } else if (fault instanceof LimbPosition position) {
                for (int t = 0; t < deeper.length; t++) {
                    String muscle = spec.anatomy().territories().get(t).muscle();
                    deeper[t] += position.depthShiftMillimetres(spec.seed(), muscle);
                }
            }
        });
        return known.of(moved, new Tissue(spec.anatomy().circumferenceMillimetres(), spec.fat()), deeper);
    }

    /** What the electrodes see at the beginning. */
    Placement first() {
        return first;
    }

    /**
     * Brings the body to its state at a control tick.
     *
     * @param seconds since this body's time began
     * @param synthesizer of the motor units that were placed
     */
    @HotPath
    void tick(double seconds, EmgSynthesizer synthesizer) {
        look(seconds);
        Placement wanted = placements.get(now);
        if (wanted != null && wanted != used) {
            synthesizer.use(wanted);
            used = wanted;
        }
        if (!positions.isEmpty()) {
            for (int t = 0; t < synthesizer.units().territories(); t++) {
                double log = 0;
                for (int p = 0; p < logGains.size(); p++) {
                    log += positions.get(p).weightAt(seconds) * logGains.get(p)[t];
                }
                synthesizer.amplify(t, StrictMath.exp(log));
            }
        }
        if (!tiring.isEmpty()) {
            double times = 1;
            for (int f = 0; f < tiring.size(); f++) {
                times *= tiring.get(f).factorAt(seconds);
            }
            synthesizer.tireFaster(times);
        }
    }

    /** What every effort is multiplied by. */
    @HotPath
    double strength(double seconds) {
        double factor = 1;
        for (int s = 0; s < strengths.size(); s++) {
            factor *= strengths.get(s).factorAt(seconds);
        }
        return factor;
    }
}
