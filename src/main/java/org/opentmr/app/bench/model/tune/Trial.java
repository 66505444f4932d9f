package org.opentmr.app.bench.model.tune;

import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.WhatIf;

/**
 * Settings that were tried on the session, beside those in force.
 *
 * @param inForce the session with the settings in force
 * @param comparison with those tried
 */
public record Trial(WhatIf inForce, Comparison comparison) {

    static Trial of(WhatIf inForce, Settings tried) {
        return new Trial(inForce, inForce.compare(tried));
    }

    /** The same session with other settings in force, or tried, or both. */
    Trial with(Settings kept, Settings tried) {
        return of(kept.sameAs(inForce.settings()) ? inForce : inForce.from(kept), tried);
    }
}
