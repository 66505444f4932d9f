package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** An input stuck at the end of the converter's range, as where one contact of an electrode hangs free; upper or lower end by chance, without easing. */
public record Rail(Span span, ChannelChoice channels, double microvolts) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "rail",
            "an input stuck at the rail",
            List.of(new Measure("height of the rail", Unit.MICROVOLT, 187_500, 1, 1e7)),
            FaultEntry.levels(List.of(2500.0), List.of(20000.0), List.of(187500.0)),
            true,
            (span, channels, sizes) -> new Rail(span, channels, sizes.get(0)));

    public Rail {
        ENTRY.check(microvolts);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(microvolts);
    }

    @Override
    public SignalPath place() {
        return SignalPath.INPUT;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        double[] ends = new double[stage.channels()];
        for (int channel : chosen) {
            ends[channel] = stage.random("rail", channel).nextBoolean() ? microvolts : -microvolts;
        }
        return new SpanState(span, 0, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel : chosen) {
                    samples[channel][at] = ends[channel];
                }
            }
        };
    }
}
