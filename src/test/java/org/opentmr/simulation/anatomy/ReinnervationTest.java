package org.opentmr.simulation.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;

class ReinnervationTest {

    private static final Anatomy ARM = Anatomies.named("transhumeral");
    private static final Territory NATIVE = ARM.territory("biceps, long head").orElseThrow();
    private static final Territory CLOSE =
            ARM.territory("biceps, short head: finger flexors").orElseThrow();

    @Test
    void maturesAlongALogisticCurve() {
        assertThat(new Reinnervation(2.3, 0).maturity()).isCloseTo(0.0799, within(1e-4));
        assertThat(new Reinnervation(4.5, 0).maturity()).isEqualTo(0.5);
        assertThat(new Reinnervation(7.5, 0).maturity()).isCloseTo(0.9655, within(1e-4));
        assertThat(new Reinnervation(9.5, 2))
                .satisfies(late -> assertThat(late.maturity()).isEqualTo(new Reinnervation(7.5, 0).maturity()));
    }

    @Test
    void isSilentAtFirstThenGrowsWithoutAJump() {
        assertThat(new Reinnervation(2.5, 0).of(CLOSE).activeShare()).isZero();
        double before = 0;
        for (double month = 2.5; month < 14; month += 0.01) {
            double share = new Reinnervation(month, 0).of(CLOSE).activeShare();
            assertThat(share).isBetween(before, before + 0.01);
            before = share;
        }
        assertThat(before).isCloseTo(1, within(1e-3));
    }

    @Test
    void unitsGrowLargerAndLessScattered() {
        Innervation young = new Reinnervation(4.5, 0).of(CLOSE);
        assertThat(young).isEqualTo(new Innervation(0.55, 1.5, 0.001, 9, 0.875, 0.000075, 0.1));
        Innervation mature = new Reinnervation(24, 0).of(CLOSE);
        assertThat(mature.fibresPerUnit()).isCloseTo(2, within(1e-6));
        assertThat(mature.blocking()).isCloseTo(0, within(1e-6));
    }

    @Test
    void nativeMusclesDoNotChange() {
        assertThat(new Reinnervation(0, 0).of(NATIVE)).isEqualTo(Innervation.NATIVE);
    }

    @Test
    void functionsOfOneNerveMixAndTrainingPartsThem() {
        Reinnervation year = new Reinnervation(24, 0);
        assertThat(year.ownShare(0)).isEqualTo(0.7);
        assertThat(year.ownShare(1)).isCloseTo(0.9, within(1e-6));
        List<Territory> mixed = year.mixed(ARM.territories(), 0);
        assertThat(mixed.get(0)).isEqualTo(NATIVE);
        Territory close = mixed.get(2);
        assertThat(close.recruits().get(Motion.named("hand close"))).isCloseTo(0.7, within(1e-12));
        assertThat(close.recruits().get(Motion.named("pronation"))).isCloseTo(0.15, within(1e-12));
        assertThat(close.recruits().get(Motion.named("wrist flexion"))).isCloseTo(0.7 * 0.1 + 0.15, within(1e-12));
        assertThat(close.recruits()).doesNotContainKey(Motion.named("elbow extension"));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new Reinnervation(Double.NaN, 0))
                .hasMessage("reinnervation needs monthsSinceSurgery >= 0 and delayMonths >= 0, got"
                        + " monthsSinceSurgery=NaN, delayMonths=0.0");
        assertThatThrownBy(() -> new Reinnervation(1, 0).ownShare(2)).hasMessage("training must be 0 to 1, got 2.0");
    }
}
