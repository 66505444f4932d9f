package org.opentmr.tuning.auto;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opentmr.assessment.Interval;
import org.opentmr.tuning.Settings;

/**
 * What automatic tuning found: what it would change, what that gains on how much data, and what it costs. It changes
 * nothing.
 *
 * @param data what it rests on
 * @param cost that was made small
 * @param seed of the search
 * @param present settings
 * @param proposals the balanced one first
 * @param frontAxis what the front lays against promptness
 * @param front of the search on all repetitions, the calmest first
 */
public record TuningReport(
        TuningData data,
        TuningCost cost,
        long seed,
        Settings present,
        List<Proposal> proposals,
        Figure frontAxis,
        List<FrontPoint> front) {

    public TuningReport {
        proposals = List.copyOf(proposals);
        front = List.copyOf(front);
        if (proposals.isEmpty()) {
            throw new IllegalArgumentException("a tuning report needs at least one proposal");
        }
    }

    /** The one for the weights as they are. */
    public Proposal balanced() {
        return proposals.get(0);
    }

    /** As JSON; what does not exist is null. */
    public JsonNode toJson() {
        return TuningReportJson.of(this);
    }

    /** In words, line by line, without the tables. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d decisions, %d contractions in %d repetitions, %.1f minutes of rest; %s.",
                data.recording(),
                data.decisions(),
                data.contractions(),
                data.repetitions(),
                data.restMinutes(),
                data.heldOut()));
        lines.add("Cost: " + cost.words() + ".");
        for (Proposal proposal : proposals) {
            lines.addAll(text(proposal));
        }
        return lines;
    }

    private static List<String> text(Proposal proposal) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("\"" + proposal.style() + "\" (" + proposal.meaning() + "): "
                + proposal.verdict().words() + ".");
        lines.add("  Gain held out " + text(proposal.gain())
                + String.format(
                        Locale.ROOT,
                        " in false activations a minute or what weighs as much; on the data tuned on it looks %.2f"
                                + " better.",
                        proposal.optimism()));
        String worse = Arrays.stream(Figure.values())
                .filter(figure -> proposal.heldOut().after().get(figure)
                        > proposal.heldOut().before().get(figure))
                .map(figure -> figure.title() + " "
                        + figure.text(proposal.heldOut().before().get(figure)) + " → "
                        + figure.text(proposal.heldOut().after().get(figure)))
                .collect(Collectors.joining(", "));
        if (!worse.isEmpty()) {
            lines.add("  What it costs, held out: " + worse + ".");
        }
        proposal.cost()
                .broken(proposal.tuned().after())
                .forEach(limit -> lines.add("  No settings were found that keep a limit: " + limit + "."));
        proposal.cost()
                .broken(proposal.heldOut().after())
                .forEach(limit -> lines.add("  Held out it breaks a limit: " + limit + "."));
        proposal.changes().forEach(change -> lines.add("    " + change.words()));
        return lines;
    }

    /** An interval in words. */
    public static String text(Interval interval) {
        return Double.isNaN(interval.low())
                ? String.format(Locale.ROOT, "%.2f (no interval)", interval.estimate())
                : String.format(
                        Locale.ROOT,
                        "%.2f (95 %% interval %.2f to %.2f, %d repetitions)",
                        interval.estimate(),
                        interval.low(),
                        interval.high(),
                        interval.units());
    }
}
