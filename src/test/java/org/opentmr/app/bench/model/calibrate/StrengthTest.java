package org.opentmr.app.bench.model.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.live.record.Prompt;
import org.opentmr.live.record.Prompt.Phase;
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;

/** Two electrodes at rest at 2 and 4 microvolts, looked at 20 times a second. */
class StrengthTest {

    private static final Motion CLOSE = Motion.named("hand close");
    private static final double STEP = 0.05;
    private static final double HOLD_SECONDS = 3;

    private final Strength strength = new Strength(2);
    private double seconds;

    private Live live(Phase phase, Motion motion, double length, double... levels) {
        Live last = null;
        for (int k = 0; k * STEP < length; k++) {
            last = step(phase, motion, k * STEP, length, levels);
        }
        return Objects.requireNonNull(last);
    }

    private Live step(Phase phase, Motion motion, double into, double length, double... levels) {
        seconds += STEP;
        Prompt prompt = new Prompt(
                phase,
                phase == Phase.COUNTDOWN ? Optional.empty() : Optional.of(new Trial(motion, 1)),
                Optional.empty(),
                1,
                length - into,
                length,
                0,
                1,
                "");
        return strength.take(prompt, seconds, levels);
    }

    private void rest() {
        live(Phase.REST, CLOSE, 3, 2, 4);
    }

    private Hint hold(double first) {
        return live(Phase.HOLD, CLOSE, HOLD_SECONDS, first, 4).hint();
    }

    @Test
    void decibelsAreAboveThePersonsOwnRest() {
        assertThat(live(Phase.COUNTDOWN, CLOSE, 5, 2, 4).hint()).isEqualTo(Hint.REST);
        Live held = live(Phase.HOLD, CLOSE, HOLD_SECONDS, 20, 4);
        assertThat(held.overRestDb()[0]).isEqualTo(20, within(1e-9));
        assertThat(held.overRestDb()[1]).isEqualTo(0, within(1e-9));
        assertThat(held.strongestDb()).isEqualTo(20, within(1e-9));
        assertThat(held.hint()).isEqualTo(Hint.GOOD);
    }

    @Test
    void beforeRestWasHeardNothingIsJudged() {
        Live held = live(Phase.HOLD, CLOSE, HOLD_SECONDS, 20, 4);
        assertThat(held.hint()).isEqualTo(Hint.BEGIN);
        assertThat(held.strongestDb()).isNaN();
    }

    @Test
    void tooWeakAndClearEnoughAreTold() {
        rest();
        assertThat(hold(3)).as("3.5 dB").isEqualTo(Hint.STRONGER);
        rest();
        assertThat(live(Phase.HOLD, Motion.named("hand open"), HOLD_SECONDS, 6, 4)
                        .hint())
                .as("9.5 dB")
                .isEqualTo(Hint.FAIR);
    }

    @Test
    void theTimeBeforeIsRemembered() {
        rest();
        assertThat(hold(40)).isEqualTo(Hint.GOOD);
        rest();
        assertThat(hold(15)).as("8.5 dB less").isEqualTo(Hint.STRONGER_AS_BEFORE);
        rest();
        assertThat(hold(40)).as("8.5 dB more").isEqualTo(Hint.GENTLER_AS_BEFORE);
    }

    @Test
    void tremblingIsTold() {
        rest();
        Live last = null;
        for (int k = 0; k * STEP < HOLD_SECONDS; k++) {
            last = step(Phase.HOLD, CLOSE, k * STEP, HOLD_SECONDS, k % 2 == 0 ? 20 : 60, 4);
        }
        assertThat(Objects.requireNonNull(last).hint()).isEqualTo(Hint.STEADIER);
    }

    @Test
    void whoDoesNotLetGoIsToldAndDoesNotSpoilTheMeasureOfRest() {
        rest();
        assertThat(live(Phase.REST, CLOSE, 3, 20, 4).hint()).isEqualTo(Hint.RELAX);
        assertThat(live(Phase.HOLD, CLOSE, HOLD_SECONDS, 20, 4).strongestDb()).isEqualTo(20, within(1e-9));
    }

    @Test
    void restAsAMotionIsRest() {
        rest();
        assertThat(live(Phase.HOLD, Motion.REST, HOLD_SECONDS, 2, 4).hint()).isEqualTo(Hint.REST);
        assertThat(live(Phase.HOLD, Motion.REST, HOLD_SECONDS, 20, 4).hint()).isEqualTo(Hint.RELAX);
    }
}
