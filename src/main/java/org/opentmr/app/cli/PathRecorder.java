package org.opentmr.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentmr.assessment.control.Decision;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.Scene;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.plot.BandedCurveChart;
import org.opentmr.plot.BandedCurveChart.Line;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;

/** A participant whose ways to targets are kept, to be drawn. */
final class PathRecorder implements Participant {

    private final Participant participant;
    private final List<List<Scene>> ways = new ArrayList<>();
    private boolean underWay;

    PathRecorder(Participant participant) {
        this.participant = participant;
    }

    @Override
    public MotionSet motions() {
        return participant.motions();
    }

    @Override
    public double incrementSeconds() {
        return participant.incrementSeconds();
    }

    @Override
    public boolean reacts() {
        return participant.reacts();
    }

    @Override
    public Optional<Decision> decide(Scene scene) throws IOException {
        boolean asked = scene.target().isPresent();
        if (asked && !underWay) {
            ways.add(new ArrayList<>());
        }
        underWay = asked;
        if (asked) {
            ways.get(ways.size() - 1).add(scene);
        }
        return participant.decide(scene);
    }

    /** The first of the ways that had to move the most axes: how far each axis was from the target, over time. */
    Optional<Picture> picture(Theme theme) {
        return ways.stream()
                .max(Comparator.comparingInt(way -> far(way.get(0)).size()))
                .map(way -> picture(way, theme));
    }

    private static double error(Scene scene, DegreeOfFreedom axis) {
        Posture target = scene.target().orElse(scene.limb());
        return target.angle(axis) - scene.limb().angle(axis);
    }

    /** The axes that are outside the tolerance. */
    private static List<DegreeOfFreedom> far(Scene scene) {
        return scene.limb().axes().stream()
                .filter(axis -> Math.abs(error(scene, axis)) > scene.toleranceDegrees())
                .toList();
    }

    private static Picture picture(List<Scene> way, Theme theme) {
        Scene first = way.get(0);
        List<DegreeOfFreedom> moved = way.stream()
                .flatMap(scene -> far(scene).stream())
                .distinct()
                .sorted()
                .toList();
        double[] seconds = way.stream()
                .mapToDouble(scene -> scene.seconds() - first.seconds())
                .toArray();
        double tolerance = first.toleranceDegrees();
        double end = seconds[seconds.length - 1];
        // Without a value between them the two edges are one line with a break.
        Line edges = Line.plain("tolerance", new double[] {0, end, end, 0, end}, new double[] {
            tolerance, tolerance, Double.NaN, -tolerance, -tolerance
        });
        List<Line> lines = Stream.concat(
                        moved.stream()
                                .map(axis -> Line.plain(
                                        axis.motionName(Direction.POSITIVE),
                                        seconds,
                                        way.stream()
                                                .mapToDouble(scene -> error(scene, axis))
                                                .toArray())),
                        Stream.of(edges))
                .toList();
        return BandedCurveChart.of(
                "The way to a target of " + far(first).size() + " axes",
                "time in s",
                "degrees to go",
                lines,
                List.of(),
                theme);
    }
}
