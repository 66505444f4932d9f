package org.opentmr.app.bench.model.tune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.tuning.EvidenceGatherer;

/** Gathers what a calibrated session holds as soon as there is one, and lays out the desk to tune on. For the bench's thread. */
public final class Tuning implements Remembered {

    private static final String PATH = "path";
    private static final String SELECTED = "selected";

    /** How tuning stands. */
    public enum State {
        /** No session has been calibrated or opened. */
        NOTHING,
        /** The decoder works in a way whose settings are not known here. */
        UNSUITED,
        GATHERING,
        /** The session cannot be replayed; {@link Tuning#why()} says why. */
        FAILED,
        READY
    }

    /** What was saved with a session, until there is a desk to put it on. */
    private record Saved(TuningPath path, String selected) {}

    private final Bench bench;
    private final Changes changes = new Changes();
    private State state = State.NOTHING;
    private String why = "";
    private @Nullable Job job;
    private @Nullable Desk desk;
    private @Nullable Proposing proposing;
    private @Nullable Saved saved;

    public Tuning(Bench bench) {
        this.bench = bench;
        bench.calibrated().changes().listen(this::begin);
        bench.jobs().changes().listen(this::look);
        bench.remember(this);
        begin();
    }

    /** Gathers anew; also what one does after a cancel. */
    public void begin() {
        end();
        Optional<Calibrated> calibrated = bench.calibrated().get();
        if (calibrated.isEmpty()) {
            become(State.NOTHING, "");
        } else if (!EvidenceGatherer.isTunable(calibrated.get().decoder().spec())) {
            become(
                    State.UNSUITED,
                    "The decoder of this session is "
                            + calibrated.get().decoder().spec().strategy().title()
                            + ". Tuning knows pattern recognition and direct control.");
        } else {
            Gathering gathering = new Gathering(calibrated.get(), bench.clock());
            job = bench.jobs()
                    .start("Replaying " + calibrated.get().name(), gathering::gather, this::gathered, this::failed);
            become(State.GATHERING, "");
        }
    }

    private void end() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        if (proposing != null) {
            proposing.cancel();
            proposing = null;
        }
        desk = null;
    }

    private void become(State next, String reason) {
        state = next;
        why = reason;
        changes.tell();
    }

    private void gathered(Material material) {
        job = null;
        Desk laid = new Desk(bench, material);
        desk = laid;
        proposing = new Proposing(bench, laid);
        become(State.READY, "");
        takeUp(laid);
    }

    private void failed(String reason) {
        job = null;
        become(State.FAILED, reason);
        bench.messages().problem("This session cannot be tuned on: " + reason + ".");
    }

    /** Puts on the desk what was saved, where it belongs to this decoder. */
    private void takeUp(Desk on) {
        Saved waiting = saved;
        saved = null;
        if (waiting == null) {
            return;
        }
        try {
            on.restore(waiting.path());
        } catch (IllegalArgumentException e) {
            bench.messages()
                    .say("The settings that were tried before belong to another decoder and were left out: "
                            + e.getMessage() + ".");
        }
        on.select(waiting.selected());
    }

    /** Gathers no more; {@link #begin()} does it again. */
    public void cancel() {
        if (job != null) {
            job.cancel();
            look();
        }
    }

    /** Work can be cancelled wherever it is shown. */
    private void look() {
        if (job != null && job.isCancelled()) {
            job = null;
            become(State.FAILED, "it was cancelled");
        }
        if (proposing != null) {
            proposing.look();
        }
    }

    public State state() {
        return state;
    }

    /** Why there is nothing to tune on; empty where there is. */
    public String why() {
        return why;
    }

    /** The gathering that goes on. */
    public Optional<Job> job() {
        return Optional.ofNullable(job);
    }

    /** Where settings are tried; empty until everything is gathered. */
    public Optional<Desk> desk() {
        return Optional.ofNullable(desk);
    }

    /** Who searches for better settings; empty until everything is gathered. */
    public Optional<Proposing> proposing() {
        return Optional.ofNullable(proposing);
    }

    /** Told when the state has changed. */
    public Changes changes() {
        return changes;
    }

    @Override
    public String key() {
        return "tune";
    }

    @Override
    public JsonNode save() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (desk != null) {
            node.set(PATH, desk.path().toJson());
            node.put(SELECTED, desk.selected().key());
        } else if (saved != null) {
            node.set(PATH, saved.path().toJson());
            node.put(SELECTED, saved.selected());
        }
        return node;
    }

    @Override
    public void restore(JsonNode node) {
        if (!node.has(PATH)) {
            saved = null;
            return;
        }
        saved = new Saved(
                TuningPath.fromJson(node.path(PATH)), node.path(SELECTED).asText());
        if (desk != null) {
            takeUp(desk);
        }
    }
}
