package org.opentmr.app.bench.model.use;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.live.LiveSnapshot;

/** How the stream has fared, in words. */
final class StreamText {

    private StreamText() {}

    static String of(LiveSnapshot now) {
        List<String> parts = new ArrayList<>();
        add(parts, now.counters().lostSamples(), "sample lost", "samples lost");
        add(parts, now.bridgedSamples(), "sample bridged", "samples bridged");
        add(parts, now.gaps(), "gap after which deciding began anew", "gaps after which deciding began anew");
        add(parts, now.overrunSamples(), "sample too late to decide on", "samples too late to decide on");
        add(parts, now.counters().damagedFrames(), "damaged packet left out", "damaged packets left out");
        add(
                parts,
                now.counters().returns(),
                "time the board was lost and came back",
                "times the board was lost and came back");
        return parts.isEmpty() ? "No sample was lost." : String.join(" · ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String one, String several) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : several));
        }
    }
}
