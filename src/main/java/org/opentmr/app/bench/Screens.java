package org.opentmr.app.bench;

import java.util.List;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;
import org.opentmr.app.bench.view.tune.TuneScreen;

/** Makes all screens and their models. */
final class Screens {

    private Screens() {}

    /** One for each step, in their order. */
    static List<Screen> all(Bench bench, Look look) {
        return List.of(new TuneScreen(bench, look));
    }
}
