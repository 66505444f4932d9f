package org.opentmr.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.opentmr.signal.Annotation;

/**
 * Names for the class numbers of a source that has none: either one by one ({@code 1=rest}), or a plain list that names
 * the numbers present in ascending order.
 *
 * @param ordered the plain list, empty where the names are numbered
 * @param numbered name by number, empty where the names are a plain list; a number that is not in it keeps its number as
 *     name
 */
public record ClassNames(List<String> ordered, Map<Integer, String> numbered) {

    /** Numbers stay numbers. */
    public static final ClassNames NONE = new ClassNames(List.of(), Map.of());

    public ClassNames {
        ordered = List.copyOf(ordered);
        numbered = Map.copyOf(numbered);
        if (!ordered.isEmpty() && !numbered.isEmpty()) {
            throw new IllegalArgumentException(
                    "class names are either listed or numbered, got both: " + ordered + " and " + numbered);
        }
    }

    /** The names of the class numbers present, in ascending order of the numbers. */
    public static ClassNames ordered(String... names) {
        return new ClassNames(List.of(names), Map.of());
    }

    /** {@code "rest,wrist_flexion"} or {@code "0=rest,1=wrist_flexion"}; blank gives {@link #NONE}. */
    public static ClassNames parse(String text) {
        List<String> ordered = new ArrayList<>();
        Map<Integer, String> numbered = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = part.substring(equals + 1).strip();
            OptionalInt number = AnnotationRuns.wholeNumber(
                    part.substring(0, Math.max(0, equals)).strip());
            if (name.isEmpty() || (equals >= 0 && number.isEmpty())) {
                throw new IllegalArgumentException("class names are NAME,NAME or NUMBER=NAME,NUMBER=NAME, got \"" + part
                        + "\" in \"" + text + "\"");
            }
            if (equals < 0) {
                ordered.add(name);
            } else {
                numbered.put(number.getAsInt(), name);
            }
        }
        return new ClassNames(ordered, numbered);
    }

    /**
     * The annotations with names in place of numbers.
     *
     * @param source the file, for the message
     * @throws RecordingException where a plain list has not as many names as there are class numbers
     */
    public List<Annotation> applyTo(List<Annotation> annotations, String source) throws RecordingException {
        Map<Integer, String> names = ordered.isEmpty() ? numbered : inAscendingOrder(annotations, source);
        return annotations.stream().map(annotation -> named(annotation, names)).toList();
    }

    private Map<Integer, String> inAscendingOrder(List<Annotation> annotations, String source)
            throws RecordingException {
        TreeSet<Integer> numbers = new TreeSet<>();
        annotations.forEach(annotation -> annotation.value().ifPresent(numbers::add));
        if (numbers.size() != ordered.size()) {
            throw new RecordingException(source + ": " + ordered.size() + " class names " + ordered + " for "
                    + numbers.size() + " class numbers " + numbers + "; name them one by one, as in 1=rest");
        }
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int number : numbers) {
            names.put(number, ordered.get(names.size()));
        }
        return names;
    }

    private static Annotation named(Annotation annotation, Map<Integer, String> names) {
        OptionalInt value = annotation.value();
        String name = value.isPresent() ? names.get(value.getAsInt()) : null;
        return name == null
                ? annotation
                : new Annotation(
                        annotation.firstSample(),
                        annotation.samples(),
                        name,
                        value,
                        annotation.repetition(),
                        annotation.split());
    }
}
