package org.opentmr.simulation.artefact;

import java.util.List;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/**
 * Which channels a fault reaches.
 *
 * @param text "" for all, or one channel's name or its number, counted from 1; a name goes before a number
 */
public record ChannelChoice(String text) {

    public static final ChannelChoice ALL = new ChannelChoice("");

    public boolean isAll() {
        return text.isEmpty();
    }

    /** The channels' places in the list, counted from 0. */
    public int[] of(List<ElectrodeSite> sites) {
        int[] all = new int[sites.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
            if (sites.get(i).name().equals(text)) {
                return new int[] {i};
            }
        }
        if (isAll()) {
            return all;
        }
        for (int i = 0; i < all.length; i++) {
            if (Integer.toString(i + 1).equals(text)) {
                return new int[] {i};
            }
        }
        throw new IllegalArgumentException("no channel \"" + text + "\"; there are 1 to " + all.length + ": "
                + String.join(", ", sites.stream().map(ElectrodeSite::name).toList()));
    }
}
