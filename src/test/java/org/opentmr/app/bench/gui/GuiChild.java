package org.opentmr.app.bench.gui;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The program that a {@link GuiRun} starts: runs the tests of a tag and writes what became of each as a line of JSON. */
final class GuiChild implements TestExecutionListener, AutoCloseable {

    private static final String TESTS = "org.opentmr.app.bench";

    private final ObjectMapper json = new ObjectMapper();
    private final BufferedWriter report;
    private final Map<String, String> screenshots = new ConcurrentHashMap<>();

    private GuiChild(Path file) throws IOException {
        report = Files.newBufferedWriter(file);
    }

    /** Arguments: the file for the report, the tag, a pattern of class names. */
    public static void main(String[] arguments) throws IOException {
        Launcher launcher = LauncherFactory.create();
        try (GuiChild child = new GuiChild(Path.of(arguments[0]))) {
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectPackage(TESTS))
                            .filters(includeTags(arguments[1]), includeClassNamePatterns(arguments[2]))
                            .build(),
                    child);
        }
        // A window that a failed test has left open would keep the program alive.
        System.exit(0);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots()
                .forEach(root -> plan.getDescendants(root).stream()
                        .filter(TestIdentifier::isTest)
                        .forEach(test -> write(planned(test))));
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        write(planned(identifier).with(GuiOutcome.Status.SKIPPED, reason, "", ""));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
        Optional.ofNullable(entry.getKeyValuePairs().get(ScreenshotOnFailure.ENTRY))
                .ifPresent(path -> screenshots.put(identifier.getUniqueId(), path));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        // A whole class is told of only where it failed before its tests could.
        if (!identifier.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            return;
        }
        write(planned(identifier)
                .with(
                        switch (result.getStatus()) {
                            case SUCCESSFUL -> GuiOutcome.Status.PASSED;
                            case ABORTED -> GuiOutcome.Status.SKIPPED;
                            case FAILED -> GuiOutcome.Status.FAILED;
                        },
                        result.getThrowable().map(Throwable::toString).orElse(""),
                        result.getThrowable().map(GuiChild::stack).orElse(""),
                        screenshots.getOrDefault(identifier.getUniqueId(), "")));
    }

    private static GuiOutcome planned(TestIdentifier test) {
        String name = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getJavaClass().getSimpleName() + "." + method.getMethodName())
                .orElse(test.getDisplayName());
        return GuiOutcome.planned(test.getUniqueId(), name);
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private synchronized void write(GuiOutcome outcome) {
        try {
            report.write(json.writeValueAsString(outcome));
            report.newLine();
            // The reader must know of it even where the next test brings the program down.
            report.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        report.close();
    }
}
