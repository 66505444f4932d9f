package org.opentmr.app.bench.model.calibrate;

import java.nio.file.Path;

/**
 * A guided session that was recorded.
 *
 * @param samples the file
 * @param text what is in it, for people: "7 motions, 28 contractions, 2 min 25 s"
 * @param used whether the decoder learns from it
 */
public record KeptSession(Path samples, String text, boolean used) {

    KeptSession used(boolean other) {
        return new KeptSession(samples, text, other);
    }
}
