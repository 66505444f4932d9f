package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** A film of sweat over the skin: every electrode loses gain, by 2/3 to 4/3 of the size, and sees a share of its two nearest neighbours: y = gain ((1 - leak) x + leak mean(neighbours)). */
public record Sweat(Span span, ChannelChoice channels, double lossPercent, double leakPercent) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "sweat",
            "sweat: less gain, and a leak from the neighbours",
            List.of(
                    new Measure("loss of gain", Unit.PERCENT, 30, 0, 75),
                    new Measure("leak from the two nearest neighbours", Unit.PERCENT, 20, 0, 100)),
            FaultEntry.levels(List.of(15.0, 10.0), List.of(30.0, 20.0), List.of(50.0, 40.0)),
            true,
            (span, channels, sizes) -> new Sweat(span, channels, sizes.get(0), sizes.get(1)));

    /** Sweat comes slowly; default of the simulation. */
    private static final double EASE_SECONDS = 2;

    public Sweat {
        ENTRY.check(lossPercent, leakPercent);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(lossPercent, leakPercent);
    }

    @Override
    public SignalPath place() {
        return SignalPath.SKIN;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        int[][] neighbours = new int[stage.channels()][];
        double[] losses = new double[stage.channels()];
        for (int channel : chosen) {
            neighbours[channel] = stage.neighbours(channel, 2);
            double draw = stage.random("sweat", channel).nextDouble();
            losses[channel] = lossPercent / 100 * (2 + 2 * draw) / 3;
        }
        double[] before = new double[stage.channels()];
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel = 0; channel < before.length; channel++) {
                    before[channel] = samples[channel][at];
                }
                for (int channel : chosen) {
                    double mean = 0;
                    for (int other : neighbours[channel]) {
                        mean += before[other] / neighbours[channel].length;
                    }
                    double leak = neighbours[channel].length == 0 ? 0 : weight * leakPercent / 100;
                    samples[channel][at] =
                            (1 - weight * losses[channel]) * ((1 - leak) * before[channel] + leak * mean);
                }
            }
        };
    }
}
