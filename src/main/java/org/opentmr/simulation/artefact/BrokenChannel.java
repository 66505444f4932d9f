package org.opentmr.simulation.artefact;

import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.signal.HotPath;

/** A channel that has lost its signal and gives white noise instead, without easing: it breaks from one sample to the next. */
public record BrokenChannel(Span span, ChannelChoice channels, double rmsMicrovolts) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "broken",
            "white noise instead of the signal",
            List.of(new Measure("RMS", Unit.MICROVOLT, 100, 0, 1e6)),
            FaultEntry.levels(List.of(20.0), List.of(100.0), List.of(500.0)),
            true,
            (span, channels, sizes) -> new BrokenChannel(span, channels, sizes.get(0)));

    public BrokenChannel {
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
        return SignalPath.WIRE;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        SplittableRandom[] randoms = Streams.of(stage, "broken channel");
        return new SpanState(span, 0, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel : chosen) {
                    samples[channel][at] = rmsMicrovolts * randoms[channel].nextGaussian();
                }
            }
        };
    }
}
