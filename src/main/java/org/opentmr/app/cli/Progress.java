package org.opentmr.app.cli;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work has come: a bar on a terminal, a line per step elsewhere, nothing when quiet. */
final class Progress implements AutoCloseable {

    private final Consumer<String> step;
    private final Runnable end;

    private Progress(Consumer<String> step, Runnable end) {
        this.step = step;
        this.end = end;
    }

    static Progress start(Console console, String task, long steps) {
        if (console.isQuiet()) {
            return none();
        }
        if (!Terminal.isThere()) {
            AtomicLong count = new AtomicLong();
            return new Progress(
                    done -> console.message(task + " " + count.incrementAndGet() + " of " + steps + ": " + done),
                    () -> {});
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .build();
        return new Progress(
                done -> {
                    bar.setExtraMessage(done);
                    bar.step();
                },
                bar::close);
    }

    /** Shows nothing. */
    static Progress none() {
        return new Progress(done -> {}, () -> {});
    }

    /** One step is done. */
    void step(String done) {
        step.accept(done);
    }

    @Override
    public void close() {
        end.run();
    }
}
