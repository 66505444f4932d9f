package org.opentmr.app.bench.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;

class JobsTest {

    private final ManualClock clock = new ManualClock();
    private final HandDriven hand = new HandDriven(clock, Path.of("unused"));
    private final Jobs jobs = hand.bench().jobs();
    private final List<String> told = new ArrayList<>();

    @Test
    void aResultArrivesOnTheBenchsThreadAndTheJobIsOver() {
        Job job = jobs.start("Counting", progress -> 7, result -> told.add("got " + result), told::add);
        assertThat(jobs.running()).containsExactly(job);
        assertThat(told).isEmpty();
        hand.settle();
        assertThat(told).containsExactly("got 7");
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aFailureIsToldInOneLine() {
        jobs.start("Reading", progress -> fail(new IOException("sub-01:\n is broken")), told::add, told::add);
        jobs.start("Reading", progress -> fail(new NoSuchFileException("sub-02")), told::add, told::add);
        jobs.start("Reading", progress -> fail(new IllegalStateException("never so")), told::add, told::add);
        hand.settle();
        assertThat(told)
                .containsExactly(
                        "sub-01: is broken",
                        "sub-02: no such file or folder",
                        "unexpected IllegalStateException: never so");
    }

    private static String fail(Exception e) throws Exception {
        throw e;
    }

    @Test
    void whatWasCancelledIsNeitherDoneNorFailed() {
        Job job = jobs.start("Counting", progress -> progress.isCancelled(), result -> told.add("done"), told::add);
        Job failing = jobs.start("Failing", progress -> fail(new IOException("broken")), told::add, told::add);
        job.cancel();
        failing.cancel();
        hand.settle();
        assertThat(told).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void timeLeftIsEstimatedByTheShareThatIsDone() {
        Job job = jobs.start("Counting", progress -> 7, result -> {}, told::add);
        assertThat(job.share()).isNaN();
        assertThat(job.secondsLeft()).isEmpty();
        clock.passSeconds(3);
        job.done(0.25);
        assertThat(job.secondsLeft().orElseThrow()).isCloseTo(9, within(1e-9));
        job.done(7);
        assertThat(job.share()).isEqualTo(1);
        assertThat(job.secondsLeft().orElseThrow()).isZero();
    }
}
