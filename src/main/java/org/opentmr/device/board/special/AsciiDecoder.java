package org.opentmr.device.board.special;

import java.nio.charset.StandardCharsets;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * A sample a line. Lines of text are passed on as messages, lines with another number of values are left out with a warning; both
 * only so many times, then they are but counted. A digit lost on the line is a wrong value that nothing shows, and a line lost
 * leaves no trace.
 */
final class AsciiDecoder extends ByteDecoder {

    private static final int MOST_MESSAGES = 20;
    private static final int SHOWN = 80;

    private final AsciiLines lines = new AsciiLines();
    private final AsciiLine reader = new AsciiLine();
    private final float[][] sample;
    private final double scale;
    private int messages;
    private int oddCount;

    /** @param scale units of the layout that one count is worth */
    AsciiDecoder(int channels, double scale, Tally tally) {
        super(tally);
        this.scale = scale;
        sample = new float[channels][1];
    }

    @Override
    void restart() {
        lines.restart();
    }

    @Override
    @HotPath
    void take(int value, long arrivalNanos, FrameSink sink) {
        switch (lines.take(value)) {
            case UNFINISHED -> {
                // Nothing to do yet.
            }
            case COMPLETE -> complete(sink);
            case HEADLESS -> tally().skipped(lines.total());
            case TOO_LONG -> {
                tally().skipped(lines.total());
                tally().damaged();
            }
        }
    }

    @HotPath
    private void complete(FrameSink sink) {
        AsciiLine.Content content = reader.read(lines.bytes(), lines.length());
        if (content == AsciiLine.Content.VALUES && reader.count() == sample.length) {
            for (int c = 0; c < sample.length; c++) {
                sample[c][0] = (float) (reader.value(c) * scale);
            }
            oddCount = 0;
            emit(sample, 1, sink);
            return;
        }
        tally().skipped(lines.total());
        if (content == AsciiLine.Content.VALUES) {
            tally().damaged();
            warn(sink);
        } else if (content == AsciiLine.Content.TEXT) {
            pass(sink);
        }
    }

    private void warn(FrameSink sink) {
        if (reader.count() != oddCount && messages < MOST_MESSAGES) {
            messages++;
            oddCount = reader.count();
            sink.message(
                    SourceEvent.Kind.WARNING,
                    "lines with " + oddCount + " instead of " + sample.length
                            + " values are left out; connect again if the sketch has changed");
        }
    }

    private void pass(FrameSink sink) {
        if (messages < MOST_MESSAGES) {
            messages++;
            String text = new String(lines.bytes(), 0, Math.min(SHOWN, lines.length()), StandardCharsets.ISO_8859_1)
                    .replaceAll("[^\\x20-\\x7E]", "·");
            sink.message(SourceEvent.Kind.LOG, text);
        }
    }
}
