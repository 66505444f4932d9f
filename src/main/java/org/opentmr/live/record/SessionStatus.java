package org.opentmr.live.record;

import java.util.Locale;
import java.util.Optional;

/**
 * How a recording session fares, at one moment.
 *
 * @param seconds in the file
 * @param filledSeconds of them that never came and are filled in
 * @param prompt what the person is to be told, where a protocol leads
 */
public record SessionStatus(RecorderStatus recorder, double seconds, double filledSeconds, Optional<Prompt> prompt) {

    /** True once the protocol is through. */
    public boolean isDone() {
        return prompt.map(each -> each.phase() == Prompt.Phase.DONE).orElse(false);
    }

    /** One line for a terminal: "01:23  Hand close, repetition 2 of 4: hold, 1.8 s left  [0.120 s missing]". */
    public String line() {
        long whole = (long) seconds;
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60));
        recorder.failure().ifPresent(why -> line.append("  NOT RECORDED"));
        prompt.ifPresent(each -> {
            line.append("  ").append(each.text());
            if (each.phase() == Prompt.Phase.REST || each.phase() == Prompt.Phase.COUNTDOWN) {
                line.append(each.nextText().isEmpty() ? "" : ". " + each.nextText());
            }
        });
        if (recorder.filledSamples() > 0) {
            line.append(String.format(Locale.ROOT, "  [%.3f s missing]", filledSeconds));
        }
        if (recorder.badValues() > 0) {
            line.append("  [").append(recorder.badValues()).append(" bad values]");
        }
        return line.toString();
    }
}
