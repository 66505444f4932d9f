package org.opentmr.app.control;

import java.util.Map;
import java.util.stream.Collectors;
import org.opentmr.assessment.control.Scene;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;

/** What a participant sees in a test, in plain words. */
public final class SceneText {

    private SceneText() {}

    /** One line: what to do, and how far the limb is from where it is to go. */
    public static String of(Scene scene) {
        if (scene.target().isPresent()) {
            return scene.inTarget()
                    ? "hold it there"
                    : way(scene, scene.target().get());
        }
        Motion cue = scene.cue().orElse(Motion.REST);
        return cue.isRest() ? "relax" : "do: " + cue.name();
    }

    /** The axes that are not yet where they are to be. */
    private static String way(Scene scene, Posture target) {
        return target.degrees().entrySet().stream()
                .filter(each ->
                        !(Math.abs(each.getValue() - scene.limb().angle(each.getKey())) <= scene.toleranceDegrees()))
                .map(each -> axis(each, scene.limb()))
                .collect(Collectors.joining(", ", "bring ", String.format(" (± %.0f°)", scene.toleranceDegrees())));
    }

    private static String axis(Map.Entry<DegreeOfFreedom, Double> wanted, Posture limb) {
        return String.format(
                "%s from %.0f° to %.0f°",
                wanted.getKey().motionName(Direction.POSITIVE), limb.angle(wanted.getKey()), wanted.getValue());
    }
}
