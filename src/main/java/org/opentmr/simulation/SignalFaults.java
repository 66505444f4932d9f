package org.opentmr.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opentmr.signal.HotPath;
import org.opentmr.simulation.artefact.SignalFault;
import org.opentmr.simulation.artefact.SignalState;

/**
 * The faults of a signal at work, which may come and go. One that stays goes on undisturbed while others come and go; each
 * works where the signal meets it, whenever it came.
 */
final class SignalFaults {

    /** Over which a fault comes and goes: no step in the signal betrays the switch; default of the simulation. */
    private static final double EASE_SECONDS = 0.05;

    private static final long NEVER = Long.MAX_VALUE;

    private final double easeSamples;
    private final double[][] whole;
    private List<Link> links = List.of();

    /** @param most samples that are changed at a time */
    SignalFaults(int channels, double rateHz, int most) {
        easeSamples = EASE_SECONDS * rateHz;
        whole = new double[channels][most];
    }

    /** One fault from its coming to its going, samples from the start of the stream. */
    private final class Link {
        final SignalFault fault;
        final SignalState state;
        final long came;
        long goes = NEVER;

        Link(PatientCondition.Ready ready, long came) {
            fault = ready.fault();
            state = ready.state();
            this.came = came;
        }

        boolean isGone(long sample) {
            return goes != NEVER && sample - goes >= easeSamples;
        }

        /** How much of the fault is there, 0 to 1. One from the first sample was there before the stream began. */
        double weight(long sample) {
            double in = came == 0 ? 1 : Math.min(1, (sample - came + 1) / easeSamples);
            return goes == NEVER ? in : Math.max(0, Math.min(in, 1 - (sample - goes + 1) / easeSamples));
        }
    }

    /** From this sample on these faults are there, and no others; those that are there already go on in their time. */
    void become(List<PatientCondition.Ready> wanted, long sample) {
        List<PatientCondition.Ready> coming = new ArrayList<>(wanted);
        List<Link> next = new ArrayList<>();
        for (Link link : links) {
            if (!link.isGone(sample)) {
                next.add(link);
                if (link.goes == NEVER && !take(coming, link.fault)) {
                    link.goes = sample;
                }
            }
        }
        coming.forEach(ready -> next.add(new Link(ready, sample)));
        next.sort(Comparator.comparing(link -> link.fault.place()));
        links = next;
    }

    private static boolean take(List<PatientCondition.Ready> coming, SignalFault fault) {
        for (int i = 0; i < coming.size(); i++) {
            if (coming.get(i).fault().equals(fault)) {
                coming.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Changes samples in place; stretches come in order and without gaps. */
    @HotPath
    void apply(double[][] samples, int from, int count, long firstSample) {
        for (int l = 0; l < links.size(); l++) {
            Link link = links.get(l);
            if (link.isGone(firstSample)) {
                continue;
            }
            if (link.weight(firstSample) == 1 && link.goes == NEVER) {
                link.state.apply(samples, from, count, firstSample - link.came);
            } else {
                blend(link, samples, from, count, firstSample);
            }
        }
    }

    private void blend(Link link, double[][] samples, int from, int count, long firstSample) {
        for (int c = 0; c < whole.length; c++) {
            System.arraycopy(samples[c], from, whole[c], 0, count);
        }
        link.state.apply(whole, 0, count, firstSample - link.came);
        for (int i = 0; i < count; i++) {
            double weight = link.weight(firstSample + i);
            for (int c = 0; c < whole.length; c++) {
                double clean = samples[c][from + i];
                samples[c][from + i] = clean + weight * (whole[c][i] - clean);
            }
        }
    }
}
