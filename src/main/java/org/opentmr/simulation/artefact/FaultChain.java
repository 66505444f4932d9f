package org.opentmr.simulation.artefact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;

/**
 * Faults in the order in which the signal meets them ({@link SignalPath}), those of one place as they were given. Each draws
 * from a stream of its own, named after its kind and its number among those of its kind: adding another kind changes
 * nothing in it.
 */
public record FaultChain(List<SignalFault> faults) {

    public FaultChain {
        faults =
                faults.stream().sorted(Comparator.comparing(SignalFault::place)).toList();
    }

    /** The chain of those that change the signal; a patient enacts the others. */
    public static FaultChain of(List<? extends Fault> faults) {
        return new FaultChain(faults.stream()
                .filter(SignalFault.class::isInstance)
                .map(SignalFault.class::cast)
                .toList());
    }

    public SignalState newState(Stage stage) {
        return new State(newStates(stage).toArray(SignalState[]::new));
    }

    /** The faults at work one by one, in the order of {@link #faults}. */
    public List<SignalState> newStates(Stage stage) {
        Map<String, Integer> seen = new HashMap<>();
        List<SignalState> states = new ArrayList<>();
        for (SignalFault fault : faults) {
            String name = fault.entry().name();
            int number = seen.merge(name, 1, Integer::sum);
            Seed own = new Seed(stage.seed().stream("fault " + name, number).nextLong());
            states.add(fault.newState(stage.with(own)));
        }
        return states;
    }

    private record State(SignalState[] states) implements SignalState {
        @Override
        @HotPath
        public void apply(double[][] samples, int from, int count, long firstSample) {
            for (SignalState state : states) {
                state.apply(samples, from, count, firstSample);
            }
        }
    }
}
