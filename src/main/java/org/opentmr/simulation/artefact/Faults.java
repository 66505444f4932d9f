package org.opentmr.simulation.artefact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All kinds of faults, and their text: {@code NAME[:SIZE[/SIZE…]][@FROM-TO][#CHANNEL]}, for example ecg:300uV@10-60#2. */
public final class Faults {

    private static final List<FaultEntry> CATALOGUE = List.of(
            Ecg.ENTRY,
            Sweat.ENTRY,
            MotionArtefact.ENTRY,
            BaselineDrift.ENTRY,
            LiftOff.ENTRY,
            Mains.ENTRY,
            Bridge.ENTRY,
            Noise.ENTRY,
            BrokenChannel.ENTRY,
            OpenWire.ENTRY,
            Rail.ENTRY,
            Saturation.ENTRY,
            Converter.ENTRY,
            ElectrodeShift.ENTRY,
            LimbPosition.ENTRY,
            ContractionStrength.ENTRY,
            Fatigue.ENTRY);

    /** A channel's name comes last, since it may hold any character. */
    private static final Pattern TEXT = Pattern.compile("([a-z]+)(?::([^@#]*))?(?:@([^#]*))?(?:#(.+))?");

    private static final Pattern TIMES = Pattern.compile("([0-9]*\\.?[0-9]+)-([0-9]*\\.?[0-9]+)?");
    private static final Pattern SIZE = Pattern.compile("([+-]?[0-9]*\\.?[0-9]+) ?([^0-9. ]*)");

    private Faults() {}

    /** Every kind, in the order of the signal's way, those of the body last. */
    public static List<FaultEntry> catalogue() {
        return CATALOGUE;
    }

    /**
     * Reads a fault. Sizes that are missing take their defaults; without times it is there always, without TO it stays.
     *
     * @throws IllegalArgumentException with one line that says what is wrong and what there is
     */
    public static Fault parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no fault; write NAME[:SIZE][@FROM-TO][#CHANNEL]" + " with one of " + names());
        }
        FaultEntry entry = CATALOGUE.stream()
                .filter(candidate -> candidate.name().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no fault \"" + parts.group(1) + "\"; there are " + names()));
        Span span = parts.group(3) == null ? Span.ALWAYS : span(text, parts.group(3));
        ChannelChoice channels = parts.group(4) == null ? ChannelChoice.ALL : new ChannelChoice(parts.group(4));
        return entry.make(span, channels, sizes(entry, parts.group(2) == null ? "" : parts.group(2)));
    }

    private static String names() {
        return String.join(", ", CATALOGUE.stream().map(FaultEntry::name).toList());
    }

    private static Span span(String text, String times) {
        Matcher parts = TIMES.matcher(times);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    text + ": times are FROM-TO or FROM- in seconds, for example @10-60, got @" + times);
        }
        double to = parts.group(2) == null ? Double.POSITIVE_INFINITY : Double.parseDouble(parts.group(2));
        return new Span(Double.parseDouble(parts.group(1)), to);
    }

    private static List<Double> sizes(FaultEntry entry, String text) {
        List<Measure> measures = entry.measures();
        List<Double> sizes = new ArrayList<>();
        String[] given = text.isEmpty() ? new String[0] : text.split("/", -1);
        if (given.length > measures.size()) {
            throw new IllegalArgumentException(
                    entry.name() + ": takes at most " + measures.size() + " sizes, got " + text);
        }
        for (int i = 0; i < measures.size(); i++) {
            sizes.add(
                    i < given.length
                            ? size(entry.name(), measures.get(i), given[i])
                            : measures.get(i).standard());
        }
        return sizes;
    }

    private static double size(String name, Measure measure, String text) {
        Matcher parts = SIZE.matcher(text);
        double factor = parts.matches() ? measure.unit().factor(parts.group(2)) : Double.NaN;
        if (Double.isNaN(factor)) {
            throw new IllegalArgumentException(name + ": " + measure.meaning() + " is a number"
                    + (measure.unit().symbol().isEmpty()
                            ? ""
                            : " in " + measure.unit().symbol()) + ", for example "
                    + measure.written(measure.standard()) + ", got \"" + text + "\"");
        }
        return Double.parseDouble(parts.group(1)) * factor;
    }
}
