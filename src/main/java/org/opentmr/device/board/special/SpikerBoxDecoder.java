package org.opentmr.device.board.special;

import java.nio.charset.StandardCharsets;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Frames of two bytes per channel, seven bits in each, where only a frame's first byte has its highest bit set; messages come
 * between escape sequences at any point, even inside a frame. Two bytes FF in a row never occur in samples, so an escape
 * sequence is never mistaken for them.
 *
 * <p>Without a counter, loss is seen only where it breaks a frame: a frame cut short counts as one lost sample. Whole frames
 * that are missing leave no trace.
 */
final class SpikerBoxDecoder extends ByteDecoder {

    private static final int FIRST_OF_FRAME = 0x80;

    /** Longer than any message that the guide names. */
    private static final int LONGEST_MESSAGE = 120;

    private final int top;
    private final double scale;
    private final int[] frame;
    private final float[][] sample;
    private final byte[] message = new byte[LONGEST_MESSAGE];
    private final EscapeMatcher begin = new EscapeMatcher(0xFF, 0xFF, 0x01, 0x01, 0x80, 0xFF);
    private final EscapeMatcher end = new EscapeMatcher(0xFF, 0xFF, 0x01, 0x01, 0x81, 0xFF);

    private int frameLength;
    private int orphans;
    private boolean inStep;
    private boolean inMessage;
    private int messageLength;

    /**
     * @param top largest code
     * @param scale units of the layout that one count is worth
     */
    SpikerBoxDecoder(int channels, int top, double scale, Tally tally) {
        super(tally);
        this.top = top;
        this.scale = scale;
        frame = new int[2 * channels];
        sample = new float[channels][1];
    }

    @Override
    void restart() {
        begin.restart();
        end.restart();
        frameLength = 0;
        orphans = 0;
        inStep = false;
        inMessage = false;
    }

    @Override
    @HotPath
    void take(int value, long arrivalNanos, FrameSink sink) {
        if (inMessage) {
            takeOfMessage(value, sink);
        } else if (begin.completes(value)) {
            inMessage = true;
            messageLength = 0;
            end.restart();
        } else {
            for (int i = 0; i < begin.released(); i++) {
                takeOfFrame(begin.released(i), sink);
            }
        }
    }

    @HotPath
    private void takeOfFrame(int value, FrameSink sink) {
        if (value >= FIRST_OF_FRAME) {
            noteBrokenFrame();
            frame[0] = value & 0x7F;
            frameLength = 1;
        } else if (frameLength == 0) {
            tally().skipped(1);
            orphans++;
            return;
        } else {
            frame[frameLength++] = value;
        }
        if (frameLength == frame.length) {
            frameLength = 0;
            complete(sink);
        }
    }

    /** A new frame begins: was there one just before that lost its beginning or its end? */
    @HotPath
    private void noteBrokenFrame() {
        boolean cutShort = frameLength > 0;
        boolean beheaded = inStep && orphans == frame.length - 1;
        if (cutShort || beheaded) {
            tally().skipped(frameLength);
            tally().damaged();
            lose(1);
        }
        orphans = 0;
    }

    @HotPath
    private void complete(FrameSink sink) {
        for (int c = 0; c < sample.length; c++) {
            int code = (frame[2 * c] << 7) | frame[2 * c + 1];
            if (code > top) {
                tally().skipped(frame.length);
                tally().damaged();
                lose(1);
                return;
            }
            sample[c][0] = (float) ((code - top / 2.0) * scale);
        }
        inStep = true;
        emit(sample, 1, sink);
    }

    @HotPath
    private void takeOfMessage(int value, FrameSink sink) {
        if (end.completes(value)) {
            inMessage = false;
            String text = new String(message, 0, messageLength, StandardCharsets.ISO_8859_1);
            sink.message(
                    text.startsWith("EVNT:") ? SourceEvent.Kind.MARKER : SourceEvent.Kind.LOG,
                    text.replaceAll("[^\\x20-\\x7E]", "·"));
            return;
        }
        for (int i = 0; i < end.released(); i++) {
            int next = end.released(i);
            if (messageLength == LONGEST_MESSAGE || !mayBeInMessage(next)) {
                inMessage = false;
                begin.restart();
                tally().skipped(messageLength + 1L);
                tally().damaged();
                return;
            }
            message[messageLength++] = (byte) next;
        }
    }

    /** Printable text, and the game controller's state, whose bytes are F0 to FF. */
    private static boolean mayBeInMessage(int value) {
        return (value >= 0x20 && value < 0x7F) || value == '\r' || value == '\n' || value >= 0xF0;
    }
}
