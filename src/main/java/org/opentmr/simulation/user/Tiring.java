package org.opentmr.simulation.user;

/**
 * How a person tires over minutes. Tiredness q runs from 0 to 1: {@code dq/dt = effort (1 - q) / tiringSeconds - q /
 * recoverySeconds}. The equation and its constants are defaults of the simulation.
 *
 * @param tiringSeconds of maximal effort, above 0; infinite is nobody who tires
 * @param recoverySeconds above 0
 * @param noiseGrowth the noise is multiplied by 1 + this × q, 0 to 10
 * @param effortGrowth the effort is multiplied by 1 + this × q, 0 to 10: the same task feels to need more
 */
public record Tiring(double tiringSeconds, double recoverySeconds, double noiseGrowth, double effortGrowth) {

    public Tiring {
        if (!(tiringSeconds > 0
                && recoverySeconds > 0
                && noiseGrowth >= 0
                && noiseGrowth <= 10
                && effortGrowth >= 0
                && effortGrowth <= 10)) {
            throw new IllegalArgumentException("tiring needs times above 0 s and growths of 0 to 10, got tiringSeconds="
                    + tiringSeconds + ", recoverySeconds=" + recoverySeconds + ", noiseGrowth=" + noiseGrowth
                    + ", effortGrowth=" + effortGrowth);
        }
    }

    /** Tiredness after a short time at an effort. */
    double advance(double tiredness, double effort, double seconds) {
        double change = effort * (1 - tiredness) / tiringSeconds - tiredness / recoverySeconds;
        return Math.max(0, Math.min(1, tiredness + seconds * change));
    }
}
