package org.opentmr.simulation.artefact;

import java.util.List;

/** The muscles tire faster than usual. */
public record Fatigue(Span span, double times) implements BodyFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "fatigue",
            "muscles that tire faster",
            List.of(new Measure("how much faster", Unit.TIMES, 4, 1, 50)),
            FaultEntry.levels(List.of(2.0), List.of(4.0), List.of(10.0)),
            false,
            (span, channels, sizes) -> new Fatigue(span, sizes.get(0)));

    public Fatigue {
        ENTRY.check(times);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public ChannelChoice channels() {
        return ChannelChoice.ALL;
    }

    @Override
    public List<Double> sizes() {
        return List.of(times);
    }

    /** What the speed of tiring is multiplied by at a time; 1 outside the span. */
    public double factorAt(double seconds) {
        return 1 + weightAt(seconds) * (times - 1);
    }
}
