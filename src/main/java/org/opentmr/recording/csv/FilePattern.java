package org.opentmr.recording.csv;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentmr.recording.AnnotationRuns;
import org.opentmr.signal.Annotation.Split;

/**
 * File names with a meaning, such as <code>{split}/R_{repetition}_C_{class}.csv</code>. The placeholders are
 * <code>{class} {repetition} {split} {session} {subject} {any}</code>; each but the last at most once.
 */
final class FilePattern {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of("class", "repetition", "split", "session", "subject");
    private static final String ANY = "any";

    private final String text;
    private final Pattern pattern;
    private final Set<String> used = new HashSet<>();

    FilePattern(String text) {
        this.text = text;
        StringBuilder expression = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int at = 0;
        while (placeholder.find()) {
            String name = placeholder.group(1);
            expression.append(Pattern.quote(text.substring(at, placeholder.start())));
            if (name.equals(ANY)) {
                expression.append("[^/]*?");
            } else if (KNOWN.contains(name) && used.add(name)) {
                expression
                        .append("(?<")
                        .append(name)
                        .append(">")
                        .append(values(name))
                        .append(")");
            } else {
                throw new IllegalArgumentException("a file pattern takes {class}, {repetition}, {split}, {session},"
                        + " {subject}, each once, and {any}; got {" + name + "} in \"" + text + "\"");
            }
            at = placeholder.end();
        }
        expression.append(Pattern.quote(text.substring(at)));
        if (!used.contains("class") && !used.contains("repetition")) {
            throw new IllegalArgumentException("a file pattern needs {class} or {repetition}, got \"" + text + "\"");
        }
        pattern = Pattern.compile(expression.toString());
    }

    private static String values(String name) {
        return name.equals("repetition") ? "[0-9]{1,9}" : "[^/]+?";
    }

    /** How many folders deep the files lie, 1 for the folder itself. */
    int depth() {
        return text.split("/", -1).length;
    }

    boolean hasClass() {
        return used.contains("class");
    }

    /**
     * What a name says.
     *
     * @param relative path below the folder, parts joined by slashes
     */
    Optional<Key> match(String relative) {
        Matcher matcher = pattern.matcher(relative);
        return matcher.matches()
                ? Optional.of(new Key(
                        relative,
                        group(matcher, "subject"),
                        group(matcher, "session"),
                        group(matcher, "split"),
                        group(matcher, "repetition"),
                        group(matcher, "class")))
                : Optional.empty();
    }

    private String group(Matcher matcher, String name) {
        return used.contains(name) ? matcher.group(name) : "";
    }

    @Override
    public String toString() {
        return text;
    }

    /** The values of the placeholders of one file, "" where the pattern lacks one. */
    record Key(String path, String subject, String session, String split, String repetition, String label) {

        /** Training before test, then by repetition, then by class, numbers by value; the path decides between equals. */
        static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key key) -> key.splitOrNone().map(Split::ordinal).orElse(-1))
                .thenComparing(Key::repetition, Key::byNumber)
                .thenComparing(Key::label, Key::byNumber)
                .thenComparing(Key::path);

        Optional<Split> splitOrNone() {
            return Cells.split(split);
        }

        OptionalInt repetitionOrNone() {
            return AnnotationRuns.wholeNumber(repetition);
        }

        private static int byNumber(String a, String b) {
            OptionalInt first = AnnotationRuns.wholeNumber(a);
            OptionalInt second = AnnotationRuns.wholeNumber(b);
            if (first.isPresent() && second.isPresent()) {
                return Integer.compare(first.getAsInt(), second.getAsInt());
            }
            return first.isPresent() == second.isPresent() ? a.compareTo(b) : first.isPresent() ? -1 : 1;
        }
    }
}
