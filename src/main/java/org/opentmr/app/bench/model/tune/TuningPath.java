package org.opentmr.app.bench.model.tune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.TuningHistory;
import org.opentmr.tuning.TuningHistoryFile;

/**
 * What was tried and what was kept, step by step: both are undone and redone together, without end. Immutable.
 *
 * @param history of the settings that were tried
 * @param kept per step, the index of the step whose settings were in force after it
 */
record TuningPath(TuningHistory history, List<Integer> kept) {

    private static final String HISTORY = "history";
    private static final String KEPT = "kept";

    TuningPath {
        kept = List.copyOf(kept);
        if (kept.size() != history.steps().size()) {
            throw new IllegalArgumentException("\"" + KEPT + "\" needs one number for each of "
                    + history.steps().size() + " steps, got " + kept.size());
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!(kept.get(i) >= 0 && kept.get(i) <= i)) {
                throw new IllegalArgumentException(
                        "\"" + KEPT + "\" of step " + (i + 1) + " must be from 0 to " + i + ", got " + kept.get(i));
            }
        }
    }

    static TuningPath startingAt(String label, Settings settings) {
        return new TuningPath(TuningHistory.startingAt(label, settings), List.of(0));
    }

    /** With other settings tried; those in force stay. */
    TuningPath then(String label, Settings settings) {
        return extended(history.then(label, settings), kept.get(history.position()));
    }

    /** With the settings that are tried in force. */
    TuningPath keep(Settings tried) {
        TuningHistory longer = history.then("kept", tried);
        return extended(longer, longer.position());
    }

    private TuningPath extended(TuningHistory longer, int keptNow) {
        List<Integer> all = new ArrayList<>(kept.subList(0, longer.position()));
        all.add(keptNow);
        return new TuningPath(longer, all);
    }

    TuningPath undo() {
        return new TuningPath(history.undo(), kept);
    }

    TuningPath redo() {
        return new TuningPath(history.redo(), kept);
    }

    /** The settings on the sliders. */
    Settings tried(Settings like) {
        return history.settings(like);
    }

    /** The settings in force. */
    Settings kept(Settings like) {
        return new TuningHistory(history.steps(), kept.get(history.position())).settings(like);
    }

    /** What undo would take back, in words. */
    String label() {
        return history.present().label();
    }

    /** What redo would do again, in words; for a path that can. */
    String nextLabel() {
        return history.redo().present().label();
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set(HISTORY, TuningHistoryFile.toJson(history));
        kept.forEach(node.withArray("/" + KEPT)::add);
        return node;
    }

    /**
     * From what {@link #toJson} made.
     *
     * @throws IllegalArgumentException where a field is wrong; names it
     */
    static TuningPath fromJson(JsonNode node) {
        TuningHistory history = TuningHistoryFile.fromJson(node.path(HISTORY));
        List<Integer> kept = new ArrayList<>();
        for (JsonNode each : node.path(KEPT)) {
            kept.add(each.asInt(-1));
        }
        return new TuningPath(history, kept);
    }
}
