package org.opentmr.simulation.artefact;

import java.util.List;

/** Electrodes that sit elsewhere than at training: the patient computes its signal anew at the moved places. */
public record ElectrodeShift(Span span, ChannelChoice channels, double aroundMillimetres, double alongMillimetres)
        implements BodyFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "shift",
            "electrodes moved over the skin",
            List.of(
                    new Measure("around the limb", Unit.MILLIMETRE, 10, -200, 200),
                    new Measure("along the limb, away from the body", Unit.MILLIMETRE, 0, -200, 200)),
            FaultEntry.levels(List.of(5.0, 0.0), List.of(10.0, 0.0), List.of(20.0, 0.0)),
            true,
            (span, channels, sizes) -> new ElectrodeShift(span, channels, sizes.get(0), sizes.get(1)));

    public ElectrodeShift {
        ENTRY.check(aroundMillimetres, alongMillimetres);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(aroundMillimetres, alongMillimetres);
    }
}
