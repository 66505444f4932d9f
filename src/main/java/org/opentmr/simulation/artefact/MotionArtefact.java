package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** Knocks and sliding of the socket: bursts of 0.5 to 10 Hz at the same times in all channels, each with a step that relaxes. Relaxation times spread evenly over their logarithm give the steps a 1/f spectrum (van der Ziel 1950). */
public record MotionArtefact(Span span, ChannelChoice channels, double rmsMicrovolts) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "motion",
            "movement of the socket: bursts of 0.5 to 10 Hz and steps",
            List.of(new Measure("RMS at the crest of a burst", Unit.MICROVOLT, 300, 0, 1e6)),
            FaultEntry.levels(List.of(100.0), List.of(300.0), List.of(1000.0)),
            true,
            (span, channels, sizes) -> new MotionArtefact(span, channels, sizes.get(0)));

    private static final double EASE_SECONDS = 0.1;

    public MotionArtefact {
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
        return SignalPath.INTERFACE;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        MotionBursts bursts = new MotionBursts(stage);
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                bursts.moveOn();
                for (int channel : chosen) {
                    samples[channel][at] += weight * rmsMicrovolts * bursts.of(channel);
                }
            }
        };
    }
}
