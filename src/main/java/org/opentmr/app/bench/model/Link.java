package org.opentmr.app.bench.model;

import java.util.Locale;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.live.LiveSession;

/**
 * A source that is connected and streams.
 *
 * @param kind of source
 * @param name for people: "simulated patient"
 * @param source itself; who knows more of its kind may ask it more
 * @param session that reads it, without a decoder
 * @param description of the stream
 */
public record Link(Kind kind, String name, Source source, LiveSession session, SourceDescription description) {

    /** Where a stream comes from. */
    public enum Kind {
        BOARD("board"),
        RECORDING("recording"),
        PATIENT("simulated patient");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** For people. */
        public String word() {
            return word;
        }
    }

    /** For people, one line: "Simulated patient · 8 ch · 1000 Hz". */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s · %d ch · %.0f Hz",
                description.device().substring(0, 1).toUpperCase(Locale.ROOT)
                        + description.device().substring(1),
                description.layout().size(),
                description.layout().rateHz());
    }
}
