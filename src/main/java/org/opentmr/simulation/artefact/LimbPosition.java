package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.signal.Seed;

/** The limb in another position than at training: muscles slide below the electrodes and work differently. Each position has its own pattern over the muscles, drawn from the seed; spreads are defaults of the simulation. */
public record LimbPosition(Span span, double percent, double position) implements BodyFault {

    static final FaultEntry ENTRY = new FaultEntry(
            "position",
            "the limb in another position",
            List.of(
                    new Measure("standard deviation of the gains of the muscles", Unit.PERCENT, 20, 0, 100),
                    new Measure("which position", Unit.NUMBER, 1, 0, 99)),
            FaultEntry.levels(List.of(10.0, 1.0), List.of(20.0, 1.0), List.of(40.0, 1.0)),
            false,
            (span, channels, sizes) -> new LimbPosition(span, sizes.get(0), sizes.get(1)));

    public LimbPosition {
        ENTRY.check(percent, position);
        if (position != Math.rint(position)) {
            throw new IllegalArgumentException("position: which position must be a whole number, got " + position);
        }
    }

    @Override
    public FaultEntry entry() {
        return ENTRY;
    }

    @Override
    public ChannelChoice channels() {
        return ChannelChoice.ALL;
    }

    @Override
    public List<Double> sizes() {
        return List.of(percent, position);
    }

    /**
     * Natural logarithm of what a muscle's signal is multiplied by while the fault is wholly there: normal over muscles.
     */
    public double logGain(Seed seed, String muscle) {
        return percent / 100 * draw("gain", seed, muscle);
    }

    /** How much deeper a muscle lies, millimetres: normal over muscles, 1 mm of spread for each 10 %. */
    public double depthShiftMillimetres(Seed seed, String muscle) {
        return percent / 10 * draw("depth", seed, muscle);
    }

    private double draw(String what, Seed seed, String muscle) {
        double z = seed.stream("limb position, " + what + ", " + muscle, (long) position)
                .nextGaussian();
        return Math.max(-3, Math.min(3, z));
    }
}
