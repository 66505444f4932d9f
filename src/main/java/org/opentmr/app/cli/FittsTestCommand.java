package org.opentmr.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.FittsControlTest;
import org.opentmr.assessment.control.FittsTest;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The Fitts test. */
@Command(
        abbreviateSynopsis = true,
        name = "fitts",
        description = {
            "The Fitts test (Scheme and Englehart 2013) in the plane of two axes: targets at several distances and of several"
                    + " widths are to be reached and held. Throughput means something where movement time follows"
                    + " difficulty.",
            ControlTestCommand.WHO
        })
final class FittsTestCommand extends ControlTestCommand {

    @Option(
            names = "--axes",
            split = ",",
            paramLabel = "AXIS",
            description =
                    "two, separated by a comma, for example elbow,hand; default: the first two of the limb that the"
                            + " person's motions drive both ways")
    private List<String> axes = List.of();

    @Option(
            names = "--distance",
            split = ",",
            paramLabel = "°",
            description = "to a target's middle, several separated by commas; default: 0.2, 0.3 and 0.4 of the smaller"
                    + " axis's range")
    private List<Double> distances = List.of();

    @Option(
            names = "--width",
            split = ",",
            paramLabel = "°",
            description = "of a target, several separated by commas; default: 0.05 and 0.1 of the smaller axis's range")
    private List<Double> widths = List.of();

    @Option(names = "--targets", paramLabel = "N", description = "around the middle; default ${DEFAULT-VALUE}")
    private int targets = 8;

    @Option(
            names = "--layout",
            paramLabel = "circle|centre-out",
            description = "from target to target across a circle, or each from the middle; default ${DEFAULT-VALUE}")
    private String layout = "circle";

    @Option(names = "--dwell", paramLabel = "S", description = "to stay in the target; default ${DEFAULT-VALUE}")
    private double dwellSeconds = 1;

    @Option(names = "--timeout", paramLabel = "S", description = "of a trial; default ${DEFAULT-VALUE}")
    private double timeoutSeconds = 15;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            description = "of all targets of each distance and width; default ${DEFAULT-VALUE}")
    private int rounds = 1;

    @Option(names = "--rest", paramLabel = "S", description = "before every trial; default ${DEFAULT-VALUE}")
    private double restSeconds = 1;

    FittsTestCommand(Console console) {
        super(console);
    }

    @Override
    ControlTest<?> test(AmputationLevel level, MotionSet motions) {
        LimbSpec limb = Limbs.of(level);
        List<DegreeOfFreedom> plane = axes.isEmpty()
                ? FittsTest.usualAxes(limb, motions)
                : axes.stream().map(FittsTestCommand::axis).toList();
        if (plane.size() != 2) {
            throw new UsageException("the Fitts test needs two axes, each driven both ways, got "
                    + plane.stream().map(FittsTestCommand::name).toList());
        }
        FittsTest usual = FittsTest.usual(limb, plane.get(0), plane.get(1));
        return new FittsControlTest(new FittsTest(
                plane.get(0),
                plane.get(1),
                layout(),
                targets,
                distances.isEmpty() ? usual.distancesDegrees() : distances,
                widths.isEmpty() ? usual.widthsDegrees() : widths,
                dwellSeconds,
                timeoutSeconds,
                rounds,
                restSeconds));
    }

    private FittsTest.Layout layout() {
        return switch (layout) {
            case "circle" -> FittsTest.Layout.CIRCLE;
            case "centre-out" -> FittsTest.Layout.CENTRE_OUT;
            default -> throw new UsageException("--layout is circle or centre-out, got " + layout);
        };
    }

    private static String name(DegreeOfFreedom axis) {
        return axis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DegreeOfFreedom axis(String text) {
        return Arrays.stream(DegreeOfFreedom.values())
                .filter(axis -> name(axis).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("--axes: there is no axis \"" + text + "\"; there are "
                        + Arrays.stream(DegreeOfFreedom.values())
                                .map(FittsTestCommand::name)
                                .toList()));
    }
}
