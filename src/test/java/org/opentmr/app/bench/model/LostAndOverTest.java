package org.opentmr.app.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.record.BenchThread;
import org.opentmr.app.bench.model.record.FedSource;
import org.opentmr.device.SourceEvent;

/** What is told of a source that goes away, comes back or ends. */
@Timeout(30)
class LostAndOverTest {

    @TempDir
    Path folder;

    private BenchThread thread;
    private Connection connection;
    private FedSource source;

    @BeforeEach
    void connect() {
        thread = new BenchThread(folder);
        connection = thread.bench().connection();
        source = new FedSource(2, 1000);
        thread.connect(Link.Kind.BOARD, source);
    }

    @AfterEach
    void close() {
        thread.close();
    }

    @Test
    void lostIsToldAndBackToo() {
        source.give(64);
        source.say(SourceEvent.Kind.LOST, "ttyUSB0 is gone");
        thread.until(connection::isLost);
        assertThat(thread.said())
                .isEqualTo("Lost: ttyUSB0 is gone. Nothing moves. Plug it in again; it goes on by itself.");
        assertThat(connection.state()).as("it is waited for").isEqualTo(Connection.State.STREAMING);
        source.say(SourceEvent.Kind.RETURNED, "the board is back after 2.00 s, 2000 samples are missing");
        thread.until(() -> !connection.isLost());
        assertThat(thread.said()).isEqualTo("Back: the board is back after 2.00 s, 2000 samples are missing.");
    }

    @Test
    void aRecordingThatBeginsAgainWasNotLost() {
        int said = thread.bench().messages().all().size();
        source.say(SourceEvent.Kind.RETURNED, "the recording begins again");
        source.say(SourceEvent.Kind.WARNING, "the battery is low");
        thread.until(() -> thread.said().equals("the battery is low"));
        assertThat(thread.bench().messages().all()).hasSize(said + 1);
    }

    @Test
    void whatASourceSaysWhileItIsOpenedIsNotMissed() {
        FedSource talkative = new FedSource(2, 1000);
        talkative.say(SourceEvent.Kind.WARNING, "the latency timer is at 16 ms");
        thread.connect(Link.Kind.BOARD, talkative);
        thread.until(() -> thread.said().equals("the latency timer is at 16 ms"));
    }

    @Test
    void theEndIsToldOnceAndOneClickBeginsAgain() {
        source.give(64);
        source.end();
        thread.until(connection::isOver);
        assertThat(thread.said()).isEqualTo("The end: a fed source sends no more.");
        int said = thread.bench().messages().all().size();
        thread.bench().ticks().tell();
        assertThat(thread.bench().messages().all()).hasSize(said);
        thread.bench()
                .messages()
                .latest()
                .flatMap(Message::offer)
                .orElseThrow()
                .action()
                .run();
        thread.until(() -> connection.state() == Connection.State.STREAMING && !connection.isOver());
    }
}
