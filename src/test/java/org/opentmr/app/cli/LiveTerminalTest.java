package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.signal.Clock;

/** What a live command has of its terminal: keyboard, status line, and the ways to end. */
@Timeout(30)
class LiveTerminalTest {

    @Test
    void theEndOfInputAsksForTheEndAfterTheLastLine() throws InterruptedException {
        try (StopRequest stop = new StopRequest()) {
            InputStream typed = new ByteArrayInputStream(" r \nq\n".getBytes(StandardCharsets.UTF_8));
            Keyboard keyboard = new Keyboard(typed, () -> stop.ask("end of input"));
            assertThat(stop.await(TimeUnit.SECONDS.toMillis(20))).isTrue();
            assertThat(stop.reason()).isEqualTo("end of input");
            assertThat(keyboard.poll()).isEqualTo("r");
            assertThat(keyboard.poll()).isEqualTo("q");
            assertThat(keyboard.poll()).isNull();
        }
    }

    @Test
    void aTerminalThatFailsEndsInputToo() throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        new Keyboard(closed, ended::countDown);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theFirstReasonToEndIsKept() {
        try (StopRequest stop = new StopRequest()) {
            stop.ask("time is over");
            stop.ask("end of input");
            assertThat(stop.reason()).isEqualTo("time is over");
        }
    }

    @Test
    void theStatusIsWrittenInPlaceOnATerminalOnly() {
        StringWriter err = new StringWriter();
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Clock.system());
        try (StatusLine elsewhere = new StatusLine(console, false)) {
            elsewhere.show("one");
            elsewhere.clear();
        }
        assertThat(err.toString()).isEmpty();
        try (StatusLine terminal = new StatusLine(console, true)) {
            terminal.show("one");
            terminal.clear();
            terminal.show("two");
        }
        assertThat(err.toString()).isEqualTo("\rone\u001b[K\r\u001b[K\rtwo\u001b[K" + System.lineSeparator());
    }
}
