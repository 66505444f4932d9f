package org.opentmr.simulation.artefact;

import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.signal.HotPath;

/** The electrode's half-cell potential wanders: pink noise from 0.05 to 3.2 Hz, made of relaxations with octave-spaced time constants and equal powers (van der Ziel 1950), steeper above. */
public record BaselineDrift(Span span, ChannelChoice channels, double rmsMicrovolts) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "drift",
            "a baseline that wanders, pink noise below 3 Hz",
            List.of(new Measure("RMS", Unit.MICROVOLT, 100, 0, 1e6)),
            FaultEntry.levels(List.of(30.0), List.of(100.0), List.of(500.0)),
            true,
            (span, channels, sizes) -> new BaselineDrift(span, channels, sizes.get(0)));

    private static final double EASE_SECONDS = 0.5;
    private static final double LOWEST_HZ = 0.05;
    private static final int OCTAVES = 7;

    public BaselineDrift {
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
        double share = rmsMicrovolts / Math.sqrt(OCTAVES);
        Wander[][] relaxations = new Wander[stage.channels()][OCTAVES];
        for (int channel : chosen) {
            SplittableRandom random = stage.random("drift", channel);
            for (int octave = 0; octave < OCTAVES; octave++) {
                double cornerHz = LOWEST_HZ * (1 << octave);
                relaxations[channel][octave] = new Wander(random, 1 / (2 * Math.PI * cornerHz), stage.rateHz());
            }
        }
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel : chosen) {
                    double sum = 0;
                    for (Wander relaxation : relaxations[channel]) {
                        sum += relaxation.next();
                    }
                    samples[channel][at] += weight * share * sum;
                }
            }
        };
    }
}
