package org.opentmr.app.cli;

import java.util.Locale;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.control.simultaneous.Deadband;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Strategy;

/** The kinds of control on the command line. */
enum ControlChoice {
    PATTERN("pattern recognition"),
    DIRECT("direct control"),
    PARALLEL("parallel classifiers"),
    REGRESSION("regression");

    private final String title;

    ControlChoice(String title) {
        this.title = title;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** As typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Settings for this kind of control of the same signal.
     *
     * @param pattern settings for pattern recognition
     */
    DecoderSpec of(DecoderSpec pattern, DirectSettings direct, Deadband deadband) {
        return switch (this) {
            case PATTERN -> pattern;
            case DIRECT -> DefaultDecoder.direct(pattern, direct);
            case PARALLEL -> DefaultDecoder.parallel(pattern);
            case REGRESSION -> pattern.withStrategy(pattern.features(), new Strategy.Regression(deadband));
        };
    }
}
