package org.opentmr.assessment.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;

/**
 * Notes the way of the limb in every trial of a test with targets, and changes nothing. Is given to the test twice: as the
 * participant, where it passes on scenes and decisions, and as the listener, from whom it learns where a trial ended and
 * how. A trial that the test drops is dropped here too.
 *
 * <pre>{@code
 * PathRecorder recorder = new PathRecorder(participant, TestListener.NONE);
 * TacResult result = test.run(recorder, limb, seed, recorder);
 * recorder.paths(); // one per trial of the result, in its order
 * }</pre>
 */
public final class PathRecorder implements Participant, TestListener {

    private final Participant participant;
    private final TestListener listener;
    private final List<ReachPath> paths = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * Around a participant and whoever else listens.
     *
     * @param listener is told of every trial too
     */
    public PathRecorder(Participant participant, TestListener listener) {
        this.participant = participant;
        this.listener = listener;
    }

    /** One per trial that had a target and came to its end, in their order; a later test on the same recorder adds its own. */
    public List<ReachPath> paths() {
        return List.copyOf(paths);
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
        Optional<Decision> decision = participant.decide(scene);
        if (!continues(scene)) {
            scenes.clear();
            decisions.clear();
        }
        if (scene.target().isPresent() && decision.isPresent()) {
            scenes.add(scene);
            decisions.add(decision.get());
        }
        return decision;
    }

    /** Whether it belongs to the trial in progress; what was noted of another is of a trial that was never ended. */
    private boolean continues(Scene scene) {
        if (scenes.isEmpty()) {
            return true;
        }
        Scene last = scenes.get(scenes.size() - 1);
        return scene.target().equals(last.target()) && scene.seconds() > last.seconds();
    }

    @Override
    public void trialEnded(int trial, int planned, String task, boolean completed) {
        if (!scenes.isEmpty()) {
            Scene first = scenes.get(0);
            Posture target = first.target().orElseThrow();
            paths.add(new ReachPath(
                    task,
                    target,
                    first.toleranceDegrees(),
                    incrementSeconds(),
                    scenes.stream().map(Scene::limb).toList(),
                    decisions,
                    completed));
            scenes.clear();
            decisions.clear();
        }
        listener.trialEnded(trial, planned, task, completed);
    }
}
