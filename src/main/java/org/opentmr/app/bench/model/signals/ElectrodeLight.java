package org.opentmr.app.bench.model.signals;

import java.util.Optional;
import org.opentmr.assessment.quality.Verdict;

/**
 * How good one electrode is just now.
 *
 * @param verdict empty until enough was seen
 * @param reason one sentence without its full stop
 * @param advice what to do, one sentence; empty where there is nothing to do
 */
public record ElectrodeLight(Optional<Verdict> verdict, String reason, String advice) {

    static final ElectrodeLight UNKNOWN =
            new ElectrodeLight(Optional.empty(), "not judged yet: a few seconds of signal are needed", "");

    /** One word. */
    public String word() {
        return verdict.map(known -> switch (known) {
                    case GOOD -> "good";
                    case FAIR -> "fair";
                    case POOR -> "poor";
                })
                .orElse("…");
    }
}
