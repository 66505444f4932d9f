package org.opentmr.app.bench.model.calibrate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.opentmr.assessment.quality.QualityThresholds;
import org.opentmr.live.record.Prompt;
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;

/**
 * How strong the person contracts now, against their own rest and against the time before: what to tell them while they do
 * it. Limits of decibels are those of the quality report; the others are defaults of this program.
 */
final class Strength {

    /** A muscle lets go within a second, and the level follows 0.2 s later. */
    private static final double SETTLING_SECONDS = 1;

    /** So long the person takes to be where they want to be. */
    private static final double REACTION_SECONDS = 0.9;

    /** The level of rest follows slowly: sweat changes it over minutes, a twitch must not. */
    private static final double REST_SECONDS = 3;

    /** A repetition so much weaker or stronger than the one before is another contraction to the decoder. */
    private static final double ALIKE_DB = 5;

    /** Standard deviation within a contraction from which on it trembles. */
    private static final double UNSTEADY_DB = 3;

    /** Nobody can be told to hold still before there is something to compare. */
    private static final double STEADY_SECONDS = 0.8;

    /** Rest that is so much louder than rest was is none. */
    private static final double RESTLESS_DB = 6;

    private final double[] rest;
    private final double[] overRestDb;
    private final Map<Motion, Double> before = new HashMap<>();
    private Motion doing = Motion.REST;
    private double restSeconds;
    private double lastSeconds = Double.NaN;
    private double sum;
    private double squares;
    private double counted;

    Strength(int channels) {
        rest = new double[channels];
        overRestDb = new double[channels];
        Arrays.fill(overRestDb, Double.NaN);
    }

    /**
     * Takes what is heard now.
     *
     * @param seconds of the recording so far
     * @param levels per channel, mean absolute value of the last moments; not kept
     */
    Live take(Prompt prompt, double seconds, double[] levels) {
        double passed = Double.isNaN(lastSeconds) ? 0 : Math.max(0, seconds - lastSeconds);
        lastSeconds = seconds;
        double into = prompt.phaseSeconds() - prompt.secondsLeft();
        Hint hint = switch (prompt.phase()) {
            case COUNTDOWN, REST -> resting(into, passed, levels);
            case HOLD -> holding(prompt, into, passed, levels);
            case DONE -> Hint.NONE;
        };
        return new Live(levels.clone(), overRestDb.clone(), strongest(), hint);
    }

    private Hint resting(double into, double passed, double[] levels) {
        compare(levels);
        endHold();
        if (into < SETTLING_SECONDS) {
            return Hint.NONE;
        }
        if (restSeconds > SETTLING_SECONDS && strongest() > RESTLESS_DB) {
            return Hint.RELAX;
        }
        restSeconds += passed;
        double share = passed / Math.min(REST_SECONDS, Math.max(restSeconds, passed));
        for (int c = 0; c < rest.length && passed > 0; c++) {
            rest[c] += share * (levels[c] - rest[c]);
        }
        return Hint.REST;
    }

    private Hint holding(Prompt prompt, double into, double passed, double[] levels) {
        compare(levels);
        Motion motion = prompt.present().map(Trial::motion).orElse(Motion.REST);
        if (motion.isRest()) {
            return strongest() > RESTLESS_DB ? Hint.RELAX : Hint.REST;
        }
        doing = motion;
        if (into < REACTION_SECONDS || restSeconds == 0) {
            return Hint.BEGIN;
        }
        double now = strongest();
        sum += passed * now;
        squares += passed * now * now;
        counted += passed;
        double mean = counted > 0 ? sum / counted : now;
        double spread = counted > STEADY_SECONDS ? Math.sqrt(Math.max(0, squares / counted - mean * mean)) : 0;
        double difference = mean - before.getOrDefault(motion, mean);
        if (now < QualityThresholds.DEFAULT.poorSnrDb()) {
            return Hint.STRONGER;
        }
        if (Math.abs(difference) > ALIKE_DB) {
            return difference < 0 ? Hint.STRONGER_AS_BEFORE : Hint.GENTLER_AS_BEFORE;
        }
        if (spread > UNSTEADY_DB) {
            return Hint.STEADIER;
        }
        return now < QualityThresholds.DEFAULT.goodSnrDb() ? Hint.FAIR : Hint.GOOD;
    }

    private void endHold() {
        if (counted > 0) {
            before.put(doing, sum / counted);
        }
        sum = 0;
        squares = 0;
        counted = 0;
    }

    private void compare(double[] levels) {
        for (int c = 0; c < rest.length; c++) {
            overRestDb[c] = rest[c] > 0 && levels[c] > 0 ? 20 * Math.log10(levels[c] / rest[c]) : Double.NaN;
        }
    }

    /** At the electrode where it stands out most; NaN before rest was heard. */
    private double strongest() {
        double most = Double.NaN;
        for (double each : overRestDb) {
            most = Double.isNaN(most) || each > most ? each : most;
        }
        return most;
    }
}
