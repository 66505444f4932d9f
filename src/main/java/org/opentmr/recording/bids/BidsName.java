package org.opentmr.recording.bids;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The entities in a file's name, for example {@code sub-01_ses-02_task-grasps_run-1}. Labels are letters and digits alone:
 * pseudonyms, never names of persons.
 *
 * @param subject label after "sub-"
 * @param session label after "ses-", where there are sessions
 * @param task label after "task-"
 * @param acquisition label after "acq-", tells devices or settings apart
 * @param run number after "run-", tells repeated recordings apart
 */
public record BidsName(
        String subject, Optional<String> session, String task, Optional<String> acquisition, Optional<String> run) {

    /** The order in which the standard wants them. */
    private static final List<String> ORDER = List.of("sub", "ses", "task", "acq", "run");

    public BidsName {
        check("subject", subject);
        session.ifPresent(label -> check("session", label));
        check("task", task);
        acquisition.ifPresent(label -> check("acquisition", label));
        run.ifPresent(label -> check("run", label));
        if (run.isPresent() && !run.get().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("run needs digits alone, got \"" + run.get() + "\"");
        }
    }

    public BidsName(String subject, String task) {
        this(subject, Optional.empty(), task, Optional.empty(), Optional.empty());
    }

    public BidsName(String subject, String session, String task) {
        this(subject, Optional.of(session), task, Optional.empty(), Optional.empty());
    }

    public BidsName withRun(int number) {
        return new BidsName(subject, session, task, acquisition, Optional.of(Integer.toString(number)));
    }

    private static void check(String what, String label) {
        if (label.isEmpty() || !isLabel(label)) {
            throw new IllegalArgumentException(
                    what + " needs letters and digits alone, a pseudonym like \"01\", got \"" + label + "\"");
        }
    }

    private static boolean isLabel(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    /** The entities of any file name up to its suffix, in their order: {@code sub-01_task-x_emg.json} has two. */
    static Map<String, String> entities(String fileName) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String part : fileName.split("_", -1)) {
            int dash = part.indexOf('-');
            if (dash > 0 && part.indexOf('.') < 0) {
                found.put(part.substring(0, dash), part.substring(dash + 1));
            }
        }
        return found;
    }

    /** The folder of the recording below the root. */
    Path folder() {
        Path person = Path.of("sub-" + subject);
        return session.map(label -> person.resolve("ses-" + label))
                .orElse(person)
                .resolve("emg");
    }

    /** The name up to the suffix, for example {@code sub-01_task-grasps}. */
    String stem() {
        Map<String, Optional<String>> labels = Map.of(
                "sub", Optional.of(subject), "ses", session, "task", Optional.of(task), "acq", acquisition, "run", run);
        return ORDER.stream()
                .flatMap(key -> labels.getOrDefault(key, Optional.empty()).map(label -> key + "-" + label).stream())
                .collect(Collectors.joining("_"));
    }

    @Override
    public String toString() {
        return stem();
    }
}
