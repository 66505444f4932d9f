package org.opentmr.simulation.artefact;

import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.signal.HotPath;

/** An electrode that loses the skin: the body fades, hum ten times as large as on the skin comes in, and spikes where it touches again. Numbers are defaults of the simulation. */
public record LiftOff(Span span, ChannelChoice channels, double offPercent, double humMicrovolts, double mainsHz)
        implements SignalFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "liftoff",
            "an electrode off the skin: no signal, strong hum, spikes",
            List.of(
                    new Measure("contact lost", Unit.PERCENT, 100, 0, 100),
                    new Measure("hum when wholly off", Unit.MICROVOLT, 500, 0, 1e6),
                    new Measure("mains frequency", Unit.HERTZ, 50, 45, 65)),
            FaultEntry.levels(List.of(50.0, 500.0, 50.0), List.of(90.0, 500.0, 50.0), List.of(100.0, 500.0, 50.0)),
            true,
            (span, channels, sizes) -> new LiftOff(span, channels, sizes.get(0), sizes.get(1), sizes.get(2)));

    private static final double EASE_SECONDS = 0.05;
    private static final double SPIKES_PER_SECOND = 3;
    private static final double SPIKE_SECONDS = 0.005;
    /** Standard deviation, in units of the hum. */
    private static final double SPIKE_SIZE = 5;

    public LiftOff {
        ENTRY.check(offPercent, humMicrovolts, mainsHz);
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Double> sizes() {
        return List.of(offPercent, humMicrovolts, mainsHz);
    }

    @Override
    public SignalPath place() {
        return SignalPath.CONTACT;
    }

    @Override
    public SignalState newState(Stage stage) {
        int[] chosen = channels.of(stage.sites());
        Hum hum = new Hum(stage, chosen, mainsHz);
        SplittableRandom[] randoms = Streams.of(stage, "spikes");
        double[] spikes = new double[stage.channels()];
        double chance = SPIKES_PER_SECOND / stage.rateHz();
        double memory = StrictMath.exp(-1 / (SPIKE_SECONDS * stage.rateHz()));
        return new SpanState(span, EASE_SECONDS, stage.rateHz()) {
            @Override
            @HotPath
            void change(double[][] samples, int at, long sample, double weight) {
                hum.moveTo(sample);
                double off = weight * offPercent / 100;
                for (int channel : chosen) {
                    spikes[channel] *= memory;
                    if (randoms[channel].nextDouble() < chance) {
                        spikes[channel] += SPIKE_SIZE * randoms[channel].nextGaussian();
                    }
                    samples[channel][at] = (1 - off) * samples[channel][at]
                            + off * humMicrovolts * (hum.of(channel) + spikes[channel]);
                }
            }
        };
    }
}
