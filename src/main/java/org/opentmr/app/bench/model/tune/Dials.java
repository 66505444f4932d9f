package org.opentmr.app.bench.model.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opentmr.motion.Motion;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;

/** Lays the parameters of settings out as dials, in the words and units of the clinic. */
final class Dials {

    /** Of the settings that concern everything. */
    static final String ALL = "all";

    private Dials() {}

    /** What a dial is called, and how it is read; the order is that of the screen. */
    private enum Kind {
        REJECTION(
                "rejection",
                "Threshold",
                Dial.Reading.SHARE,
                "How sure the decoder must be before the limb moves: higher against false activations, lower against"
                        + " missed contractions"),
        HIGH("high", "Gain", Dial.Reading.GAIN, "How much speed a contraction gives; 1 is as trained"),
        LOW("low", "Starts at", Dial.Reading.STRENGTH, "Contraction at which the limb starts to move"),
        GAIN("gain", "Gain", Dial.Reading.FACTOR, ""),
        ON("on", "Starts at", Dial.Reading.STRENGTH, ""),
        OFF("off", "Stops at", Dial.Reading.STRENGTH, ""),
        FULL("full", "Full speed at", Dial.Reading.STRENGTH, ""),
        RAMP("ramp", "Ramp", Dial.Reading.TIME, "Time from standstill to full speed: longer against brief errors"),
        VOTE(
                "vote",
                "Vote",
                Dial.Reading.PLAIN,
                "Decisions that are counted for a majority: more against brief errors, each one delays; 1 is no vote"),
        HYSTERESIS("hysteresis", "Hold", Dial.Reading.SHARE, ""),
        MAXIMUM("maximum", "Top speed", Dial.Reading.SHARE, ""),
        RAMP_DOWN("ramp-down", "Ramp down", Dial.Reading.PLAIN, ""),
        WINDOW("window", "Both within", Dial.Reading.PLAIN, ""),
        TOGETHER("together", "Both reach", Dial.Reading.FACTOR, ""),
        RISE("rise", "Fast rise", Dial.Reading.PLAIN, ""),
        HOLD("hold", "Hold", Dial.Reading.PLAIN, ""),
        RETURN("return", "Return after", Dial.Reading.PLAIN, "");

        private final String what;
        private final String title;
        private final Dial.Reading reading;
        private final String meaning;

        /** An empty meaning is that of the parameter. */
        Kind(String what, String title, Dial.Reading reading, String meaning) {
            this.meaning = meaning;
            this.what = what;
            this.title = title;
            this.reading = reading;
        }

        /** The one of a parameter; empty for one that is shown as it is. */
        static Optional<Kind> of(Parameter parameter) {
            String what = parameter.name().substring(parameter.name().lastIndexOf('.') + 1);
            // A site's "high" is a share of a rise, and no gain.
            boolean other = what.equals(HIGH.what) && parameter.motion().isEmpty();
            for (Kind kind : values()) {
                if (!other && kind.what.equals(what)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * All of them: one group for each motion or site, then one for what concerns all.
     *
     * @param trained the settings that a gain of 1 refers to
     * @param incrementSeconds from decision to decision
     */
    static List<DialGroup> of(Settings trained, double incrementSeconds) {
        Map<String, List<Dial>> dials = new LinkedHashMap<>();
        for (Parameter parameter : trained.parameters()) {
            int dot = parameter.name().lastIndexOf('.');
            String key = dot < 0 ? ALL : parameter.name().substring(0, dot);
            dials.computeIfAbsent(key, each -> new ArrayList<>()).add(dial(parameter, trained, incrementSeconds));
        }
        List<Dial> all = dials.remove(ALL);
        List<DialGroup> groups = new ArrayList<>();
        dials.forEach((key, some) -> groups.add(group(key, some)));
        if (all != null) {
            groups.add(group(ALL, all));
        }
        return groups;
    }

    private static DialGroup group(String key, List<Dial> dials) {
        Optional<Motion> motion = dials.get(0).parameter().motion();
        String title = motion.map(Motion::name).orElseGet(() -> key.equals(ALL) ? "All motions" : plain(key));
        List<Dial> sorted = dials.stream()
                .sorted(Comparator.comparing(
                        dial -> Kind.of(dial.parameter()).map(Kind::ordinal).orElse(Integer.MAX_VALUE)))
                .toList();
        return new DialGroup(key, title, motion, sorted);
    }

    /** "Channel 1" from "channel-1". */
    private static String plain(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
    }

    private static Dial dial(Parameter parameter, Settings trained, double incrementSeconds) {
        Optional<Kind> kind = Kind.of(parameter);
        Dial.Reading reading = kind.map(each -> each.reading).orElse(Dial.Reading.PLAIN);
        String unit = switch (reading) {
            case SHARE -> "%";
            case GAIN, FACTOR -> "×";
            case TIME -> "ms";
            case PLAIN, STRENGTH -> parameter.unit();
        };
        double reference = switch (reading) {
            case GAIN -> trained.get(parameter);
            case TIME -> incrementSeconds;
            case PLAIN, STRENGTH, SHARE, FACTOR -> 1;
        };
        String what = parameter.name().substring(parameter.name().lastIndexOf('.') + 1);
        return new Dial(
                parameter,
                kind.map(each -> each.title).orElseGet(() -> plain(what)),
                kind.map(each -> each.meaning).filter(said -> !said.isEmpty()).orElseGet(() -> meaning(parameter)),
                unit,
                reading,
                reference);
    }

    /** The motion stands above the dial already. */
    private static String meaning(Parameter parameter) {
        String said = parameter.meaning();
        String plain = parameter
                .motion()
                .map(motion -> said.replaceFirst("^" + Pattern.quote(motion + ": "), ""))
                .orElse(said);
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
