package org.opentmr.app.bench.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which step is shown, which are done, which comes next, and which cannot be entered yet. For the bench's thread. */
public final class Steps {

    private final Bench bench;
    private final Changes changes = new Changes();
    private final Set<Step> visited = EnumSet.noneOf(Step.class);
    private final Set<Step> completed = EnumSet.noneOf(Step.class);
    private Step shown = Step.CONNECT;

    Steps(Bench bench) {
        this.bench = bench;
        visited.add(shown);
        bench.connection().changes().listen(changes::tell);
        bench.calibrated().changes().listen(changes::tell);
        bench.decoding().changes().listen(changes::tell);
    }

    public Step shown() {
        return shown;
    }

    /** Goes to a step; where it cannot be entered, says why and stays. */
    public boolean go(Step step) {
        Optional<String> why = whyNot(step);
        why.ifPresent(bench.messages()::say);
        if (why.isEmpty() && shown != step) {
            shown = step;
            visited.add(step);
            changes.tell();
        }
        return why.isEmpty();
    }

    /** Says that what a step is for was done: settings were kept, a test was finished. */
    public void complete(Step step) {
        if (completed.add(step)) {
            changes.tell();
        }
    }

    /** As new, for another session. */
    public void reset() {
        completed.clear();
        visited.clear();
        visited.add(shown);
        changes.tell();
    }

    /** Whether a step is done. */
    public boolean isDone(Step step) {
        return switch (step) {
            case CONNECT -> bench.connection().link().isPresent();
            case SIGNALS ->
                visited.contains(Step.SIGNALS) && bench.connection().link().isPresent();
            case CALIBRATE -> bench.calibrated().isPresent();
            case TUNE, USE, TEST, SIMULATE -> completed.contains(step);
        };
    }

    /** The first step that is not done and can be entered. */
    public Optional<Step> next() {
        for (Step step : Step.values()) {
            if (step != Step.SIMULATE && !isDone(step)) {
                return whyNot(step).isEmpty() ? Optional.of(step) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Why a step cannot be entered yet, and what to do; empty where it can. */
    public Optional<String> whyNot(Step step) {
        Optional<Link> link = bench.connection().link();
        return switch (step) {
            case CONNECT -> Optional.empty();
            case SIGNALS ->
                link.isEmpty() ? Optional.of("Connect a source first: there is no signal yet") : Optional.empty();
            case CALIBRATE ->
                link.isEmpty()
                        ? Optional.of("Connect a source first: calibration records it")
                        : link.get().kind() == Link.Kind.RECORDING
                                ? Optional.of(
                                        "A recording cannot be calibrated anew: connect a board or a simulated patient,"
                                                + " or open the recorded session and go to Tune")
                                : Optional.empty();
            case TUNE ->
                bench.calibrated().isPresent()
                        ? Optional.empty()
                        : Optional.of("Calibrate first, or open a recorded session: tuning replays it");
            case USE, TEST ->
                bench.decoding().decoder().isEmpty()
                        ? Optional.of("Calibrate first: there is no decoder yet")
                        : link.isEmpty()
                                ? Optional.of("Connect a source first: there is no signal yet")
                                : Optional.empty();
            case SIMULATE ->
                link.filter(each -> each.kind() == Link.Kind.PATIENT).isPresent()
                        ? Optional.empty()
                        : Optional.of("Connect a simulated patient first: a real one cannot be changed here");
        };
    }

    public Changes changes() {
        return changes;
    }
}
