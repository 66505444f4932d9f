package org.opentmr.simulation.artefact;

import java.util.List;

/** The person contracts more weakly or more strongly than at training: every effort times a factor. */
public record ContractionStrength(Span span, double percent) implements BodyFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "strength",
            "contractions of another strength",
            List.of(new Measure("of the usual effort", Unit.PERCENT, 50, 20, 200)),
            FaultEntry.levels(List.of(80.0), List.of(50.0), List.of(25.0)),
            false,
            (span, channels, sizes) -> new ContractionStrength(span, sizes.get(0)));

    public ContractionStrength {
        ENTRY.check(percent);
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
        return List.of(percent);
    }

    /** What an effort is multiplied by at a time; 1 outside the span. */
    public double factorAt(double seconds) {
        return 1 + weightAt(seconds) * (percent / 100 - 1);
    }
}
