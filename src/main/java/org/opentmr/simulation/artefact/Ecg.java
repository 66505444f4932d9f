package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** The heart over the muscles, the same in all channels but for its size and sign, by the electrode's place. */
public record Ecg(Span span, ChannelChoice channels, double rWaveMicrovolts, double beatsPerMinute)
        implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "ecg",
            "heart beats over the EMG, as at pectoral sites",
            List.of(
                    new Measure("R wave where it is largest", Unit.MICROVOLT, 500, 0, 10_000),
                    new Measure("heart rate", Unit.BEATS_PER_MINUTE, 70, 30, 220)),
            FaultEntry.levels(List.of(200.0, 70.0), List.of(500.0, 70.0), List.of(1000.0, 70.0)),
            true,
            (span, channels, sizes) -> new Ecg(span, channels, sizes.get(0), sizes.get(1)));

    private static final double EASE_SECONDS = 0.2;

    public Ecg {
        ENTRY.check(rWaveMicrovolts, beatsPerMinute);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(rWaveMicrovolts, beatsPerMinute);
    }

    @Override
    public SignalPath place() {
        return SignalPath.BODY;
    }

    @Override
    public SignalState newState(Stage stage) {
        return newState(stage, EcgSpec.STANDARD);
    }

    /** With waves of another shape. */
    public SignalState newState(Stage stage, EcgSpec spec) {
        int[] chosen = channels.of(stage.sites());
        double[] gains = Dipole.gains(stage, chosen, spec.heart());
        Heartbeats heart = new Heartbeats(spec, beatsPerMinute, stage.random("heart", 0));
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                double wave = weight * rWaveMicrovolts * heart.at(sample / stage.rateHz());
                for (int channel : chosen) {
                    samples[channel][at] += gains[channel] * wave;
                }
            }
        };
    }
}
