package org.opentmr.app.bench.model.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.FittsControlTest;
import org.opentmr.app.control.MotionControlTest;
import org.opentmr.app.control.TacControlTest;
import org.opentmr.assessment.control.FittsResult;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.TacResult;
import org.opentmr.assessment.control.TestReader;
import org.opentmr.decoder.Provenance;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbChoice;

/** Tests as files of a session, one each: {@code tests/2026-11-28T15-04-05Z-tac.json}. For threads that may wait for a disk. */
final class TestStore {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private static final String WHO = "who";
    private static final String LEVEL = "limbLevel";

    private final Path folder;

    /**
     * @param workspace folder of the session
     */
    TestStore(Path workspace) {
        folder = workspace.resolve("tests");
    }

    /** Writes a test: the whole file or none. Nothing is ever overwritten. */
    <R> Taken<R> save(
            TestKind kind, ControlTest<R> test, R result, AmputationLevel level, String who, Provenance provenance)
            throws IOException {
        Instant when = Instant.parse(provenance.time());
        JsonNode json = test.json(result, provenance);
        ObjectNode root = json.deepCopy();
        root.put(WHO, who).put(LEVEL, level.word().replace(' ', '-'));
        Files.createDirectories(folder);
        Path file = free(NAME.format(when) + "-" + kind.word());
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.writeString(partial, root.toPrettyString() + "\n", StandardCharsets.UTF_8);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
        return new Taken<>(kind, test, result, when, who, file);
    }

    private Path free(String name) {
        Path file = folder.resolve(name + ".json");
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ".json");
        }
        return file;
    }

    /**
     * Reads all tests of the session, newest first.
     *
     * @param problem is told of files that cannot be read; they are left out
     */
    List<Taken<?>> all(Consumer<String> problem) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        List<Taken<?>> tests = new ArrayList<>();
        for (Path file : files) {
            try {
                tests.add(read(file));
            } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
                problem.accept(file.getFileName() + " is no result of a test and is left out: " + e.getMessage());
            }
        }
        tests.sort(Comparator.<Taken<?>, Instant>comparing(Taken::when).reversed());
        return tests;
    }

    private static Taken<?> read(Path file) throws IOException {
        JsonNode root = MAPPER.readTree(file.toFile());
        Instant when = Instant.parse(root.path("provenance").path("time").asText());
        String who = root.path(WHO).asText("");
        String word = TestReader.kind(root);
        if (word.equals(TestKind.MOTION.word())) {
            MotionTestResult result = TestReader.motion(root);
            return new Taken<>(TestKind.MOTION, new MotionControlTest(result.test()), result, when, who, file);
        }
        if (word.equals(TestKind.TAC.word())) {
            TacResult result = TestReader.tac(root);
            AmputationLevel level = LimbChoice.named(root.path(LEVEL).asText());
            return new Taken<>(TestKind.TAC, new TacControlTest(result.test(), level), result, when, who, file);
        }
        if (word.equals(TestKind.FITTS.word())) {
            FittsResult result = TestReader.fitts(root);
            return new Taken<>(TestKind.FITTS, new FittsControlTest(result.test()), result, when, who, file);
        }
        throw new IllegalArgumentException("there is no test \"" + word + "\"");
    }
}
