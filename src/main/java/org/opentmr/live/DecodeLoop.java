package org.opentmr.live;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.opentmr.signal.SampleRing;

/** The decode thread: waits for samples, decodes, and rests after a failure until the person re-arms. */
final class DecodeLoop {

    /** How long it takes at most to notice that it is to end. */
    private static final long WAIT_NANOS = 50_000_000;

    private static final long CLOSE_MILLIS = 1000;

    private final DecodeStage stage;
    private final SampleRing.Reader reader;
    private final BooleanSupplier ended;
    private final Runnable drained;
    private final Consumer<String> failed;
    private final Thread thread = Threads.named("decode", this::run);
    private volatile boolean closing;
    private boolean told;

    /**
     * @param ended whether no more samples will come
     * @param drained is called when they have ended and the last is decoded
     * @param failed is told why decoding rests
     */
    DecodeLoop(
            DecodeStage stage,
            SampleRing.Reader reader,
            BooleanSupplier ended,
            Runnable drained,
            Consumer<String> failed) {
        this.stage = stage;
        this.reader = reader;
        this.ended = ended;
        this.drained = drained;
        this.failed = failed;
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean sound = true;
        while (!closing && sound) {
            try {
                decodeWhatWaits();
            } catch (RuntimeException | Error e) {
                failed.accept("decoding failed: " + Threads.describe(e));
                sound = stage.suspend();
            }
        }
        reader.close();
    }

    private void decodeWhatWaits() {
        boolean last = ended.getAsBoolean();
        if (reader.await(WAIT_NANOS)) {
            while (!closing && stage.step()) {}
        } else if (last && !told) {
            drained.run();
        }
        told = last && reader.available() == 0;
    }

    void close() {
        closing = true;
        Threads.end(thread, CLOSE_MILLIS);
    }
}
