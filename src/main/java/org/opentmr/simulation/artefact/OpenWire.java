package org.opentmr.simulation.artefact;

import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.signal.HotPath;

/** A broken wire: nothing but 0 while it is open, without easing. A loose one opens and closes at random. */
public record OpenWire(Span span, ChannelChoice channels, double openPercent) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "flat",
            "a broken or loose wire, flat while it is open",
            List.of(new Measure("time that it is open", Unit.PERCENT, 100, 0, 100)),
            FaultEntry.levels(List.of(20.0), List.of(50.0), List.of(100.0)),
            true,
            (span, channels, sizes) -> new OpenWire(span, channels, sizes.get(0)));

    /** Mean time that a loose wire stays open; default of the simulation. */
    private static final double OPEN_SECONDS = 0.3;

    public OpenWire {
        ENTRY.check(openPercent);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(openPercent);
    }

    @Override
    public SignalPath place() {
        return SignalPath.WIRE;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        SplittableRandom[] randoms = Streams.of(stage, "open wire");
        double openShare = openPercent / 100;
        // A two-state chain that opens with one chance and closes with the other, so that it is open for the share
        // wanted.
        double closing = openShare == 1 ? 0 : 1 / (OPEN_SECONDS * stage.rateHz());
        double opening = openShare == 1 ? 1 : Math.min(1, closing * openShare / (1 - openShare));
        boolean[] open = new boolean[stage.channels()];
        for (int channel : chosen) {
            open[channel] = randoms[channel].nextDouble() < openShare;
        }
        return new SpanState(span, 0, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel : chosen) {
                    double chance = randoms[channel].nextDouble();
                    open[channel] = open[channel] ? chance >= closing : chance < opening;
                    if (open[channel]) {
                        samples[channel][at] = 0;
                    }
                }
            }
        };
    }
}
