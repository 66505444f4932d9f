package org.opentmr.simulation;

import org.opentmr.signal.Seed;

/**
 * A person as the statistical model sees one. All figures are defaults of the simulation, not measurements.
 *
 * @param seed of everything about the person that lasts: the pattern of every motion over the electrodes
 * @param channels bipolar electrodes around the limb, 1 to 64
 * @param rateHz sampling rate, at least 200 Hz
 * @param contractionMicrovolts RMS of the strongest channel in a typical contraction
 * @param noiseMicrovolts RMS of the noise at rest
 * @param repeatability standard deviation of the natural logarithm of a channel's amplitude between repetitions; smaller
 *     is more skilled
 */
public record PersonSpec(
        Seed seed,
        int channels,
        double rateHz,
        double contractionMicrovolts,
        double noiseMicrovolts,
        double repeatability) {

    public PersonSpec {
        if (channels < 1
                || channels > 64
                || !(rateHz >= 200 && rateHz <= 20_000)
                || !(contractionMicrovolts > 0)
                || !(noiseMicrovolts > 0)
                || !(repeatability >= 0)) {
            throw new IllegalArgumentException("a simulated person needs 1 to 64 channels, 200 to 20000 Hz, contraction"
                    + " and noise above 0 µV and repeatability >= 0, got channels=" + channels + ", rateHz=" + rateHz
                    + ", contraction=" + contractionMicrovolts + " µV, noise=" + noiseMicrovolts
                    + " µV, repeatability=" + repeatability);
        }
    }

    /** Eight channels at 1000 Hz, 120 µV, 4 µV noise and a middling skill. */
    public static PersonSpec typical(Seed seed) {
        return new PersonSpec(seed, 8, 1000, 120, 4, 0.25);
    }
}
