package org.opentmr.app.bench.model.tune;

import java.util.List;
import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * Dials that belong together.
 *
 * @param key in names of components: "hand-close", "channel-1", "all"
 * @param title for people
 * @param motion that they are for; empty where they are for a site or for all motions
 * @param dials at least one, the most used first
 */
public record DialGroup(String key, String title, Optional<Motion> motion, List<Dial> dials) {

    public DialGroup {
        dials = List.copyOf(dials);
        if (dials.isEmpty()) {
            throw new IllegalArgumentException("a group of dials needs at least one, \"" + title + "\" has none");
        }
    }
}
