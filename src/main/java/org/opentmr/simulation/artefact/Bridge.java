package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** Gel or sweat joins two neighbours into one: both give their mean. The channel chosen and its nearest neighbour; of all channels the two nearest to each other. */
public record Bridge(Span span, ChannelChoice channels, double completePercent) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "bridge",
            "two neighbouring channels become one signal",
            List.of(new Measure("how far they are joined", Unit.PERCENT, 100, 0, 100)),
            FaultEntry.levels(List.of(50.0), List.of(80.0), List.of(100.0)),
            true,
            (span, channels, sizes) -> new Bridge(span, channels, sizes.get(0)));

    private static final double EASE_SECONDS = 0.5;

    public Bridge {
        ENTRY.check(completePercent);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(completePercent);
    }

    @Override
    public SignalPath place() {
        return SignalPath.BRIDGE;
    }

    @Override
    public SignalState newState(Stage stage) {
        if (stage.channels() < 2) {
            throw new IllegalArgumentException("bridge: needs two channels, got " + stage.channels());
        }
        int[] chosen = channels.of(stage.sites());
        int nearest = chosen[0];
        for (int channel : chosen) {
            double distance = stage.distanceMillimetres(channel, stage.neighbours(channel, 1)[0]);
            if (distance < stage.distanceMillimetres(nearest, stage.neighbours(nearest, 1)[0])) {
                nearest = channel;
            }
        }
        int one = nearest;
        int other = stage.neighbours(one, 1)[0];
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                double mean = (samples[one][at] + samples[other][at]) / 2;
                double share = weight * completePercent / 100;
                samples[one][at] = (1 - share) * samples[one][at] + share * mean;
                samples[other][at] = (1 - share) * samples[other][at] + share * mean;
            }
        };
    }
}
