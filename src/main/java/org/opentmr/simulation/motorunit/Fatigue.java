package org.opentmr.simulation.motorunit;

/**
 * How a muscle tires. A dose q from 0 to 1 follows the drive u by dq/dt = u²/riseSeconds − q/recoverySeconds; conduction
 * velocity, amplitude and force change in proportion to it. That conduction slows and the spectrum with it is Lindström and
 * Magnusson 1977; all numbers here are defaults of the simulation.
 *
 * @param riseSeconds at full drive, above 0
 * @param recoverySeconds above 0
 * @param velocityLoss share of the conduction velocity that is lost at dose 1, 0 to less than 0.5
 * @param amplitudeGain share by which fibre potentials have grown at dose 1, 0 to 1
 * @param forceLoss share of the twitch forces that is lost at dose 1, 0 to less than 1: more drive is needed
 */
public record Fatigue(
        double riseSeconds, double recoverySeconds, double velocityLoss, double amplitudeGain, double forceLoss) {

    public static final Fatigue DEFAULT = new Fatigue(60, 120, 0.25, 0.3, 0.3);

    /** Muscles that never tire: the dose rises, and does nothing. */
    public static final Fatigue NONE = new Fatigue(60, 120, 0, 0, 0);

    /** Doses at which action potentials are worked out: 0, 1/3, 2/3, 1, so that a step changes the velocity by 8 %. */
    private static final int LEVELS = 4;

    public Fatigue {
        if (!(riseSeconds > 0
                && recoverySeconds > 0
                && velocityLoss >= 0
                && velocityLoss < 0.5
                && amplitudeGain >= 0
                && amplitudeGain <= 1
                && forceLoss >= 0
                && forceLoss < 1)) {
            throw new IllegalArgumentException(
                    "fatigue needs riseSeconds and recoverySeconds > 0, velocityLoss from 0 to"
                            + " less than 0.5, amplitudeGain from 0 to 1 and forceLoss from 0 to less than 1, got "
                            + riseSeconds
                            + " s, " + recoverySeconds + " s, " + velocityLoss + ", " + amplitudeGain + ", "
                            + forceLoss);
        }
    }

    int levels() {
        return velocityLoss == 0 ? 1 : LEVELS;
    }

    double velocityFactor(int level) {
        return level == 0 ? 1 : 1 - velocityLoss * level / (levels() - 1);
    }

    /**
     * The level of a unit at a dose. Each unit changes level at doses of its own, so that the pool's mean velocity follows
     * the dose without steps.
     *
     * @param offset of the unit, 0 to less than 1
     */
    int level(double dose, double offset) {
        return Math.min(levels() - 1, (int) (dose * (levels() - 1) + offset));
    }

    double amplitude(double dose) {
        return 1 + amplitudeGain * dose;
    }

    double force(double dose) {
        return 1 - forceLoss * dose;
    }

    /** The dose after so many seconds of a drive, where the muscle tires so many times faster than usual. */
    double step(double dose, double drive, double times, double seconds) {
        double slope = times * drive * drive / riseSeconds - dose / recoverySeconds;
        return Math.max(0, Math.min(1, dose + slope * seconds));
    }
}
