package org.opentmr.simulation.artefact;

import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.signal.HotPath;

/** White noise of the amplifier or of a dry electrode, on top of the signal. */
public record Noise(Span span, ChannelChoice channels, double rmsMicrovolts) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "noise",
            "strong white noise on top of the signal",
            List.of(new Measure("RMS", Unit.MICROVOLT, 30, 0, 1e6)),
            FaultEntry.levels(List.of(10.0), List.of(30.0), List.of(100.0)),
            true,
            (span, channels, sizes) -> new Noise(span, channels, sizes.get(0)));

    private static final double EASE_SECONDS = 0.1;

    public Noise {
        ENTRY.check(rmsMicrovolts);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(rmsMicrovolts);
    }

    @Override
    public SignalPath place() {
        return SignalPath.AMPLIFIER;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        SplittableRandom[] randoms = Streams.of(stage, "noise");
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel : chosen) {
                    samples[channel][at] += weight * rmsMicrovolts * randoms[channel].nextGaussian();
                }
            }
        };
    }
}
