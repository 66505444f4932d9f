package org.opentmr.app.bench.gui;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that use the program as a person does, each shown here as a test of its own. */
class BenchDriverTests {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Path FAILURES = Path.of("target", "gui-failures");

    @TestFactory
    Stream<DynamicTest> theBenchInUse() throws Exception {
        Optional<String> missing = VirtualDisplay.missing();
        assumeTrue(missing.isEmpty(), missing::orElseThrow);
        List<GuiOutcome> outcomes = new GuiRun(OnOwnDisplay.TAG, ".*DriverTest", LIMIT, FAILURES).outcomes();
        return outcomes.stream().map(outcome -> DynamicTest.dynamicTest(outcome.name(), () -> report(outcome)));
    }

    private static void report(GuiOutcome outcome) {
        switch (outcome.status()) {
            case PASSED -> {}
            case SKIPPED -> abort(outcome.words());
            default -> fail(outcome.words());
        }
    }
}
