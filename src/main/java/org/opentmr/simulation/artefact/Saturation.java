package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** An amplifier that clips. */
public record Saturation(Span span, ChannelChoice channels, double rangeMicrovolts) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "saturation",
            "an amplifier that clips",
            List.of(new Measure("largest size that passes", Unit.MICROVOLT, 500, 1, 1e7)),
            FaultEntry.levels(List.of(1000.0), List.of(500.0), List.of(200.0)),
            true,
            (span, channels, sizes) -> new Saturation(span, channels, sizes.get(0)));

    public Saturation {
        ENTRY.check(rangeMicrovolts);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(rangeMicrovolts);
    }

    @Override
    public SignalPath place() {
        return SignalPath.CLIPPING;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        return new SpanState(span, 0, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel : chosen) {
                    samples[channel][at] = Math.max(-rangeMicrovolts, Math.min(rangeMicrovolts, samples[channel][at]));
                }
            }
        };
    }
}
