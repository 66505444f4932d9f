package org.opentmr.app.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.control.SceneText;
import org.opentmr.assessment.control.Scene;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.prosthesis.SafetyState;

/**
 * A test on the terminal: the task, where the limb is and the time that is left in one line in place; elsewhere a line for
 * every task. Scenes come on the thread of the test, the terminal looks on its own.
 */
final class TestView implements LiveRun.View, Consumer<Scene>, TestListener {

    private final LiveRun run;
    private final double limitSeconds;
    private final boolean lasting = !Terminal.isThere();
    private volatile @Nullable Shown shown;
    private volatile boolean over;
    private volatile String count = "";

    /** A scene and when its task began, in the test's seconds. */
    private record Shown(Scene scene, double since) {

        boolean sameTask(Scene next) {
            return scene.cue().equals(next.cue()) && scene.target().equals(next.target());
        }

        boolean isTask() {
            return scene.target().isPresent()
                    || scene.cue().filter(motion -> !motion.isRest()).isPresent();
        }
    }

    /**
     * @param run in which the test is taken
     * @param limitSeconds of a trial
     */
    TestView(LiveRun run, double limitSeconds) {
        this.run = run;
        this.limitSeconds = limitSeconds;
    }

    @Override
    public void accept(Scene scene) {
        Shown before = shown;
        boolean goesOn = before != null && before.sameTask(scene);
        Shown next = new Shown(scene, goesOn ? Objects.requireNonNull(before).since : scene.seconds());
        if (lasting && !goesOn && next.isTask()) {
            run.say(SceneText.of(scene));
        }
        shown = next;
    }

    @Override
    public void trialEnded(int number, int of, String task, boolean completed) {
        count = String.format("%d of %d done  ", number, of);
        run.say(number + " of " + of + ": " + task + ", " + (completed ? "done" : "not in time"));
    }

    /** The test has come to its end. */
    void end() {
        over = true;
    }

    @Override
    public String line() {
        Shown now = shown;
        if (now == null) {
            return "begins";
        }
        LiveSnapshot state = run.session().snapshot();
        String left = now.isTask()
                ? String.format("  %.1f s left", Math.max(0, limitSeconds - now.scene.seconds() + now.since))
                : "";
        String decided = state.safety() == SafetyState.RUNNING
                ? state.motion().name()
                : state.safety().word() + " (" + state.reason() + ")"
                        + (state.safety() == SafetyState.STOPPED ? ", a and Enter re-arms" : "");
        return count + SceneText.of(now.scene) + left + "  decided: " + decided;
    }

    @Override
    public Optional<String> typed(String line) {
        if (line.equals("a")) {
            run.session().rearm();
            return Optional.of("re-armed; rest first");
        }
        return Optional.of("'" + line + "' means nothing here; q ends, a re-arms");
    }

    @Override
    public boolean isOver() {
        return over;
    }
}
