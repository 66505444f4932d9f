package org.opentmr.assessment.coach;

import java.util.Optional;
import org.opentmr.assessment.quality.QualityThresholds;

/** A motion that hardly stands out from rest, on its best electrode. The limits are those of the quality report. */
final class WeakRule extends MotionRule {

    private static final double GOOD_DB = QualityThresholds.DEFAULT.goodSnrDb();
    private static final double POOR_DB = QualityThresholds.DEFAULT.poorSnrDb();

    WeakRule() {
        super("too weak", GOOD_DB, "dB");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        double snrDb = motion.strength().snrDb();
        if (snrDb >= GOOD_DB) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s is too weak: %.0f dB over rest on its best electrode, %s (%.0f dB is good).",
                Words.start(motion.motion()), snrDb, motion.strength().electrode(), GOOD_DB);
        return Optional.of(new Failure(
                snrDb < POOR_DB ? Severity.PROBLEM : Severity.IMPROVEMENT,
                snrDb,
                motion.lost(),
                sentence,
                Words.text("%.0f dB", snrDb)));
    }

    @Override
    String several() {
        return Words.text("are too weak, below %.0f dB over rest", GOOD_DB);
    }

    @Override
    String remedy() {
        return "Move an electrode to where the muscle is felt when it contracts, check the contact, and contract"
                + " somewhat more strongly.";
    }
}
