package org.opentmr.app.bench.view.calibrate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import javax.swing.JComponent;
import org.opentmr.app.bench.model.calibrate.OutcomeText;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Canvas;
import org.opentmr.assessment.coach.MotionFindings;

/** The score of a motion, five squares of which some are full. */
final class ScoreBar {
    private static final int STEPS = 5;
    private static final int SIDE = 14;
    private static final int GAP = 4;

    private final Look look;
    private final double score;

    private ScoreBar(Look look, double score) {
        this.look = look;
        this.score = score;
    }

    static JComponent of(Look look, MotionFindings motion) {
        ScoreBar bar = new ScoreBar(look, motion.score());
        String words = Double.isNaN(motion.score())
                ? "not tested"
                : String.format(Locale.ROOT, "score %.1f of 5, %s", motion.score(), OutcomeText.grade(motion));
        Canvas canvas = new Canvas(
                look,
                "calibrate.score." + motion.motion().fileName(),
                motion.motion().name() + ": " + words,
                STEPS * (SIDE + GAP),
                SIDE,
                bar::paint);
        canvas.setToolTipText(capital(words));
        return canvas;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void paint(Graphics2D g, int width, int height) {
        double side = look.pixels(SIDE);
        double top = (height - side) / 2;
        Color full = score >= OutcomeText.FAIR_SCORE ? look.accent() : look.problem();
        for (int k = 0; k < STEPS; k++) {
            double x = k * (side + look.pixels(GAP));
            double share = Double.isNaN(score) ? 0 : Math.max(0, Math.min(1, score - k));
            g.setColor(look.theme().line());
            g.fill(new Rectangle2D.Double(x, top, side, side));
            g.setColor(full);
            g.fill(new Rectangle2D.Double(x, top, side * share, side));
        }
    }
}
