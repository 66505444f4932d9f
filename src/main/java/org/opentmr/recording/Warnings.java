package org.opentmr.recording;

import java.util.ArrayList;
import java.util.List;

/** What a reader tolerated, one line each; bounded, so that a damaged file cannot fill the memory. */
public final class Warnings {

    /** More lines than a person reads; what follows is only counted. */
    private static final int KEPT = 50;

    private final List<String> lines = new ArrayList<>();
    private long unkept;

    public void add(String line) {
        if (lines.size() < KEPT) {
            lines.add(line);
        } else {
            unkept++;
        }
    }

    /** A copy, in the order of adding. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (unkept > 0) {
            all.add("and " + unkept + " more of this kind");
        }
        return List.copyOf(all);
    }
}
