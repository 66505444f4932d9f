package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** Hum from the mains with its 3rd and 5th harmonic. */
public record Mains(Span span, ChannelChoice channels, double microvolts, double mainsHz) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "mains",
            "hum from the mains, with harmonics and slow drift",
            List.of(
                    new Measure(
                            "amplitude of the fundamental, geometric mean over the channels",
                            Unit.MICROVOLT,
                            50,
                            0,
                            1e6),
                    new Measure("mains frequency", Unit.HERTZ, 50, 45, 65)),
            FaultEntry.levels(List.of(10.0, 50.0), List.of(50.0, 50.0), List.of(200.0, 50.0)),
            true,
            (span, channels, sizes) -> new Mains(span, channels, sizes.get(0), sizes.get(1)));

    private static final double EASE_SECONDS = 0.2;

    public Mains {
        ENTRY.check(microvolts, mainsHz);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(microvolts, mainsHz);
    }

    @Override
    public SignalPath place() {
        return SignalPath.PICK_UP;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        Hum hum = new Hum(stage, chosen, mainsHz);
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                hum.moveTo(sample);
                for (int channel : chosen) {
                    samples[channel][at] += weight * microvolts * hum.of(channel);
                }
            }
        };
    }
}
