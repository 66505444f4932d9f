package org.opentmr.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadStretchesTest {

    @ParameterizedTest
    @CsvSource({
        "BAD_ACQ_SKIP, 5, true, false",
        "bad segment, 5, true, false",
        "BAD, 5, true, false",
        "BAD_redo, 0, true, false",
        "hand_close, 5, false, true",
        "hand_close, 0, false, false",
        "not_bad, 5, false, true",
        "ba, 5, false, true"
    })
    void theLabelSaysWhetherAStretchIsBadAndWhetherItMarksAMotion(
            String label, long samples, boolean bad, boolean motion) {
        Annotation annotation = new Annotation(3, samples, label);
        assertThat(annotation.isBad()).isEqualTo(bad);
        assertThat(annotation.marksMotion()).isEqualTo(motion);
    }

    @Test
    void stretchesTouchWhatTheyShareASampleWith() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            List<Annotation> annotations = new ArrayList<>();
            BitSet bad = new BitSet();
            for (int i = 0; i < 6; i++) {
                boolean isBad = random.nextInt(3) > 0;
                Annotation each = new Annotation(random.nextInt(50), random.nextInt(8), isBad ? "BAD" : "rest");
                annotations.add(each);
                if (isBad) {
                    bad.set((int) each.firstSample(), (int) each.end());
                }
            }
            BadStretches stretches = BadStretches.of(annotations);
            for (int from = 0; from < 60; from++) {
                for (int to = from; to < 60; to++) {
                    assertThat(stretches.touch(from, to))
                            .as("%s in [%d, %d)", annotations, from, to)
                            .isEqualTo(!bad.get(from, to).isEmpty());
                }
            }
        }
    }
}
