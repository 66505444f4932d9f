package org.opentmr.control.direct;

import java.util.List;
import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * One site, or two antagonist ones, and what they move in each mode.
 *
 * @param sites one or two, on different channels
 * @param modes at least one; the group begins in the first. Each names one motion per site
 * @param selection between two sites that are active at once
 * @param modeSwitch how the person changes the mode; there must be one where there are several modes
 */
public record SiteGroup(
        List<Site> sites, List<List<Motion>> modes, Selection selection, Optional<ModeSwitch> modeSwitch) {

    public SiteGroup {
        sites = List.copyOf(sites);
        modes = modes.stream().map(List::copyOf).toList();
        int count = sites.size();
        if (count < 1 || count > 2 || (count == 2 && sites.get(0).channel() == sites.get(1).channel())) {
            throw new IllegalArgumentException(
                    "a group has one site or two on different channels, got " + sites);
        }
        if (modes.isEmpty() || modes.stream().anyMatch(mode -> mode.size() != count || mode.contains(Motion.REST))) {
            throw new IllegalArgumentException("every mode of a group of " + count + " site" + (count == 1 ? "" : "s")
                    + " names one motion per site, none of them rest, got " + modes);
        }
        requireSwitch(count, modes.size(), modeSwitch);
    }

    private static void requireSwitch(int sites, int modes, Optional<ModeSwitch> modeSwitch) {
        if (modes > 1 && modeSwitch.isEmpty()) {
            throw new IllegalArgumentException("a group with " + modes + " modes needs a way to switch between them");
        }
        modeSwitch.ifPresent(way -> {
            if (sites < way.sitesNeeded()) {
                throw new IllegalArgumentException(
                        way.describe() + " needs " + way.sitesNeeded() + " sites, the group has " + sites);
            }
            if (way instanceof ModeSwitch.RateOfRise && modes != 2) {
                throw new IllegalArgumentException(
                        "rate of rise tells two modes apart, the group has " + modes + "; choose another switch");
            }
        });
    }
}
