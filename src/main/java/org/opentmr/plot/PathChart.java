package org.opentmr.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.control.ReachPath;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;

/**
 * One trial with a target over time: the angle of every axis that moves or should, the decoded motions above, the moments at
 * which the target was entered and left, and beside them the limb at the start and at the end.
 */
public final class PathChart {

    private static final double GAP = 18;
    private static final double CAPTION = 20;
    private static final double LIMB_SHARE = 0.3;
    private static final double LEAST_LIMB = 64;

    private PathChart() {}

    /**
     * What happened.
     *
     * @param seconds since the cue at which the limb stood in each posture, ascending
     * @param postures as many, with the same axes, among them the target's
     * @param decisions as many: what was decoded at the end of the increment that began with the posture
     * @param target its middle
     * @param toleranceDegrees how far from it each axis may be
     * @param completed whether the limb stayed in the target for the dwell
     * @param title of the picture
     */
    public record Trial(
            double[] seconds,
            List<Posture> postures,
            List<Motion> decisions,
            Posture target,
            double toleranceDegrees,
            boolean completed,
            String title) {

        public Trial {
            seconds = seconds.clone();
            postures = List.copyOf(postures);
            decisions = List.copyOf(decisions);
            if (seconds.length != postures.size() || seconds.length != decisions.size()) {
                throw new IllegalArgumentException("a trial needs as many seconds, postures and decisions, got "
                        + seconds.length + ", " + postures.size() + " and " + decisions.size());
            }
            for (int i = 0; i < seconds.length; i++) {
                double before = i == 0 ? -Double.MAX_VALUE : seconds[i - 1];
                if (!(seconds[i] > before && seconds[i] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "a trial needs finite, ascending seconds, got " + seconds[i] + " at " + i);
                }
                if (!postures.get(i).axes().equals(postures.get(0).axes())
                        || !postures.get(i).axes().containsAll(target.axes())) {
                    throw new IllegalArgumentException(
                            "a trial needs postures of the same axes with those of the target " + target.axes()
                                    + ", got " + postures.get(i).axes() + " at " + i);
                }
            }
            if (!(toleranceDegrees > 0 && toleranceDegrees < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a trial needs a finite toleranceDegrees above 0, got " + toleranceDegrees);
            }
        }

        /** As a test recorded it. */
        public static Trial of(ReachPath path, String title) {
            return new Trial(
                    path.seconds(),
                    path.postures(),
                    path.motions(),
                    path.target(),
                    path.toleranceDegrees(),
                    path.completed(),
                    title);
        }

        /** The length of the last increment, as that of the one before it. */
        double stepSeconds() {
            return seconds[seconds.length - 1] - seconds[seconds.length - 2];
        }

        /** When the trial was over: one increment after the last posture. */
        double endSeconds() {
            return seconds[seconds.length - 1] + stepSeconds();
        }

        /** That move, or that the target asks to move; all of the target's where there are none. */
        List<DegreeOfFreedom> shownAxes() {
            Posture start = postures.get(0);
            List<DegreeOfFreedom> moving = start.axes().stream()
                    .filter(axis -> postures.stream().anyMatch(each -> each.angle(axis) != start.angle(axis))
                            || target.degrees().getOrDefault(axis, start.angle(axis)) != start.angle(axis))
                    .toList();
            return moving.isEmpty() ? List.copyOf(target.axes()) : moving;
        }
    }

    /**
     * The chart.
     *
     * @param motions gives the colours; holds every decision
     * @param level of the limb that is drawn
     */
    public static Picture of(Trial trial, MotionSet motions, AmputationLevel level, Side side, Theme theme) {
        trial.decisions().stream()
                .filter(motion -> motions.indexOf(motion) == MotionSet.NONE)
                .findFirst()
                .ifPresent(motion -> {
                    throw new IllegalArgumentException(
                            "the motions " + motions + " have no \"" + motion + "\", which was decoded");
                });
        if (trial.seconds().length < 2) {
            return Picture.empty(
                    trial.title(), "The trial ended before the limb could move, so there is no path to show.", theme);
        }
        TargetEvents events = TargetEvents.of(trial);
        PathPanels panels = new PathPanels(trial, events, motions, theme);
        LimbDrawing drawing = new LimbDrawing(level, side, theme);
        int height = Math.min(1400, Math.max(460, 230 + 110 * trial.shownAxes().size()));
        return new Picture(trial.title(), summary(trial, events), theme, 1000, height, (g, area) -> {
            double keys = panels.keys().height(g, area.getWidth());
            double above = Math.max(0, area.getHeight() - keys - 6);
            double wanted = Math.max(LEAST_LIMB, (above / 2 - CAPTION) * drawing.aspect());
            double limb = Math.min(LIMB_SHARE * area.getWidth(), wanted);
            Rectangle2D left = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() - limb - GAP, above);
            panels.paint(g, left);
            Rectangle2D top = new Rectangle2D.Double(left.getMaxX() + GAP, area.getY(), limb, above / 2);
            limb(g, top, "start", trial, 0, drawing, theme);
            Rectangle2D bottom = new Rectangle2D.Double(top.getX(), top.getMaxY(), top.getWidth(), above / 2);
            limb(g, bottom, "end", trial, trial.seconds().length - 1, drawing, theme);
            panels.keys().paint(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - keys, area.getWidth(), keys));
        });
    }

    private static void limb(
            Graphics2D g, Rectangle2D area, String name, Trial trial, int at, LimbDrawing drawing, Theme theme) {
        Rectangle2D room = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), Math.max(0, area.getHeight() - CAPTION));
        drawing.paint(g, room, trial.postures().get(at), Optional.of(trial.target()), trial.toleranceDegrees());
        g.setFont(Typeface.plain(Typeface.TEXT));
        g.setColor(theme.ink());
        Text.draw(
                g,
                Text.cut(g, g.getFont(), name, area.getWidth()),
                area.getCenterX(),
                area.getMaxY() - CAPTION / 2,
                0.5);
    }

    private static String summary(Trial trial, TargetEvents events) {
        int entries = events.enteredSeconds().size();
        int exits = events.leftSeconds().size();
        String how;
        if (!trial.completed()) {
            how = "Not completed within " + Text.digits(trial.endSeconds()) + " s · target entered " + times(entries)
                    + ", left again " + times(exits);
        } else if (entries == 0) {
            how = "Completed after " + Text.digits(trial.endSeconds()) + " s";
        } else {
            how = "Entered the target to stay after "
                    + Text.digits(events.enteredSeconds().get(entries - 1)) + " s, dwell over after "
                    + Text.digits(trial.endSeconds()) + " s · left it before that " + times(exits);
        }
        return how + " · reached means every axis within ±" + Text.degrees(trial.toleranceDegrees()) + "° · "
                + Text.count(trial.decisions().size()) + " decisions";
    }

    private static String times(int count) {
        return count == 0 ? "never" : count == 1 ? "once" : count + " times";
    }
}
