package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.HotPath;

/** An analogue-to-digital converter: values in steps of range / 2^(bits - 1), clipped to what the code can hold. */
public record Converter(Span span, ChannelChoice channels, double bits, double rangeMicrovolts) implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "adc",
            "the steps and the range of a converter",
            List.of(
                    new Measure("resolution", Unit.BIT, 10, 1, 32),
                    new Measure("half of its range, at the electrode", Unit.MICROVOLT, 2500, 1, 1e7)),
            FaultEntry.levels(List.of(12.0, 2500.0), List.of(10.0, 2500.0), List.of(8.0, 2500.0)),
            true,
            (span, channels, sizes) -> new Converter(span, channels, sizes.get(0), sizes.get(1)));

    public Converter {
        ENTRY.check(bits, rangeMicrovolts);
        if (bits != Math.rint(bits)) {
            throw new IllegalArgumentException("adc: resolution must be a whole number of bits, got " + bits);
        }
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(bits, rangeMicrovolts);
    }

    /**
     * A Texas Instruments ADS1299 at gain 24 with its reference of 4.5 V: 24 bits over ±187.5 mV, a step of 22.35 nV (data
     * sheet SBAS499).
     */
    public static Converter ads1299(Span span) {
        return new Converter(span, ChannelChoice.ALL, 24, 187_500);
    }

    /** One step of the code at the electrode. */
    public double stepMicrovolts() {
        return rangeMicrovolts / (1L << ((int) bits - 1));
    }

    @Override
    public SignalPath place() {
        return SignalPath.CONVERTER;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        double step = stepMicrovolts();
        double most = rangeMicrovolts / step - 1;
        double least = -rangeMicrovolts / step;
        return new SpanState(span, 0, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                for (int channel : chosen) {
                    double code = Math.rint(samples[channel][at] / step);
                    samples[channel][at] = step * Math.max(least, Math.min(most, code));
                }
            }
        };
    }
}
