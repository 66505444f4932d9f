package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.control.direct.ModeSwitch;
import org.opentmr.control.direct.Selection;
import picocli.CommandLine.Option;

/** The options of direct control. */
final class DirectOptions {

    /** Ways to switch modes. */
    enum SwitchChoice {
        CO_CONTRACTION,
        SOFT,
        RISE,
        HOLD,
        NONE
    }

    /** Of each site's on-threshold: both muscles about half as strong as what would move the limb. */
    private static final double SOFT_SHARE = 0.6;

    @Option(
            names = "--sites",
            paramLabel = "N",
            description = "of direct control: use at most so many sites, 2 to 6; default 4")
    private @Nullable Integer sites;

    @Option(
            names = "--selection",
            paramLabel = "difference|first|larger",
            description = "of direct control: which of two opposite sites moves the limb while both are active; default"
                    + " difference")
    private @Nullable Selection selection;

    @Option(
            names = "--mode-switch",
            paramLabel = "WAY",
            description = "of direct control: co_contraction, soft (co-contraction below the on-threshold), rise (fast"
                    + " contraction: second mode), hold, or none; default co_contraction")
    private @Nullable SwitchChoice modeSwitch;

    @Option(
            names = "--mode-return",
            paramLabel = "S",
            description = "of direct control: back to the first mode after so many seconds of rest; default 0, never")
    private @Nullable Double returnSeconds;

    DirectSettings settings() {
        DirectSettings usual = DirectSettings.DEFAULT;
        return new DirectSettings(
                sites == null ? usual.mostSites() : sites,
                selection == null ? usual.selection() : selection,
                modeSwitch == null ? usual.modeSwitch() : way(modeSwitch),
                usual.curve(),
                returnSeconds == null ? usual.returnSeconds() : returnSeconds);
    }

    private static Optional<ModeSwitch> way(SwitchChoice choice) {
        return switch (choice) {
            case CO_CONTRACTION -> Optional.of(ModeSwitch.CoContraction.DEFAULT);
            case SOFT ->
                Optional.of(new ModeSwitch.CoContraction(
                        ModeSwitch.CoContraction.DEFAULT.windowSeconds(), SOFT_SHARE));
            case RISE -> Optional.of(ModeSwitch.RateOfRise.DEFAULT);
            case HOLD -> Optional.of(ModeSwitch.LongHold.DEFAULT);
            case NONE -> Optional.empty();
        };
    }

    /** The options that were given. */
    List<String> given() {
        List<String> names = new ArrayList<>();
        names.addAll(sites == null ? List.of() : List.of("--sites"));
        names.addAll(selection == null ? List.of() : List.of("--selection"));
        names.addAll(modeSwitch == null ? List.of() : List.of("--mode-switch"));
        names.addAll(returnSeconds == null ? List.of() : List.of("--mode-return"));
        return names;
    }
}
