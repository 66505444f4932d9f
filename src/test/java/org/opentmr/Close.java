package org.opentmr;

import static org.assertj.core.api.Assertions.assertThat;

/** Comparison of numbers with a stated tolerance and the reason for it. */
public final class Close {

    private Close() {}

    /**
     * {@code |got - want| <= tolerance * max(1, |want|)}; two NaN are equal, and equal infinities too.
     *
     * @param why what the tolerance is made of
     */
    public static void assertClose(String what, double want, double got, double tolerance, String why) {
        boolean same = Double.compare(want, got) == 0
                || want == got
                || Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want));
        assertThat(same)
                .withFailMessage(
                        "%s: want %.17g, got %.17g, off by %.3g, tolerance %.3g (%s)",
                        what, want, got, Math.abs(got - want), tolerance, why)
                .isTrue();
    }

    /** {@link #assertClose(String, double, double, double, String)} for every element. */
    public static void assertClose(String what, double[] want, double[] got, double tolerance, String why) {
        assertThat(got.length).as("%s: number of elements", what).isEqualTo(want.length);
        for (int i = 0; i < want.length; i++) {
            assertClose(what + "[" + i + "]", want[i], got[i], tolerance, why);
        }
    }
}
