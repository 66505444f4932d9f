package org.opentmr.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opentmr.motion.DegreeOfFreedom.Direction;

/**
 * One intended motion: a name in plain words and the degrees of freedom it drives.
 *
 * <p>Rest drives nothing. A combined motion drives several axes at once. A motion whose name is not in the vocabulary is
 * still a motion (it can be decoded and counted) and drives nothing that the software knows of.
 *
 * @param name lower case, words separated by one blank, parts of a combined motion by {@code " + "}
 * @param drives the axes it moves, empty for rest and for motions outside the vocabulary
 */
public record Motion(String name, List<Drive> drives) {

    /** The person rests; the decoder's "no motion". */
    public static final Motion REST = new Motion("rest", List.of());

    private static final String JOINT = " + ";

    private static final Set<String> REST_NAMES =
            Set.of("rest", "no motion", "no movement", "relax", "relaxed", "idle", "none", "nm");
    private static final Map<String, List<Drive>> VOCABULARY = vocabulary();

    public Motion {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a motion needs a name, got \"" + name + "\"");
        }
        drives = List.copyOf(drives);
    }

    /** One axis of a motion and which way it goes. */
    public record Drive(DegreeOfFreedom axis, Direction direction) {}

    /**
     * The motion that a label of a recording means: case, underscores, hyphens and blanks do not matter, and a plus sign
     * joins combined motions. "no_motion", "relax" and their like are {@link #REST}.
     */
    public static Motion named(String label) {
        List<String> names = new ArrayList<>();
        List<Drive> drives = new ArrayList<>();
        for (String part : label.split("\\+", -1)) {
            String plain =
                    part.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ").strip();
            if (plain.isEmpty()) {
                throw new IllegalArgumentException("not the name of a motion: \"" + label + "\"");
            }
            if (!REST_NAMES.contains(plain)) {
                names.add(plain);
                drives.addAll(VOCABULARY.getOrDefault(plain, List.of()));
            }
        }
        return names.isEmpty() ? REST : new Motion(String.join(JOINT, names), drives);
    }

    public boolean isRest() {
        return equals(REST);
    }

    /** The single motions that a combined one joins, in its order; a single one, and rest, is its own only part. */
    public List<Motion> parts() {
        return name.contains(JOINT)
                ? Arrays.stream(name.split(Pattern.quote(JOINT))).map(Motion::named).toList()
                : List.of(this);
    }

    /** The name as files carry it: words joined by underscores, parts of a combined motion by a plus sign. */
    public String fileName() {
        return name.replace(JOINT, "+").replace(' ', '_');
    }

    @Override
    public String toString() {
        return name;
    }

    private static Map<String, List<Drive>> vocabulary() {
        Map<String, List<Drive>> words = new HashMap<>();
        for (DegreeOfFreedom axis : DegreeOfFreedom.values()) {
            for (Direction direction : Direction.values()) {
                words.put(axis.motionName(direction), List.of(new Drive(axis, direction)));
            }
        }
        synonyms(words, "hand close", "close hand", "hand closing", "close", "fist", "power grip", "chuck grip");
        synonyms(words, "hand close", "pinch", "pinch grip", "fine grip", "side grip", "key grip", "tripod grip");
        synonyms(words, "hand close", "two finger pinch", "three finger pinch");
        synonyms(words, "hand open", "open hand", "hand opening", "open");
        synonyms(words, "wrist flexion", "flex hand");
        synonyms(words, "wrist extension", "extend hand");
        synonyms(words, "pronation", "forearm pronation", "wrist pronation");
        synonyms(words, "supination", "forearm supination", "wrist supination");
        synonyms(words, "dorsiflexion", "ankle dorsiflexion");
        synonyms(words, "plantarflexion", "ankle plantarflexion");
        return Map.copyOf(words);
    }

    private static void synonyms(Map<String, List<Drive>> words, String known, String... others) {
        List<Drive> drives = List.copyOf(words.getOrDefault(known, List.of()));
        for (String other : others) {
            words.put(other, drives);
        }
    }
}
