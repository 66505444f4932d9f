package org.opentmr.device.board.special;

import java.nio.charset.StandardCharsets;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Samples in JSON Lines or MessagePack, whichever comes, and the board's answers between them, of which only refusals are worth
 * telling. Both are read by hand: the board
 * sends one shape only, byte for byte the same but for its data, so matching it is shorter, safer against endless input and
 * freer of memory than a parser of the whole language.
 */
final class HackEegDecoder extends ByteDecoder {

    /** The longest answer, that to a question for the board's state, has some 250 bytes. */
    private static final int LONGEST_ANSWER = 512;

    private static final int FIRST_OF_PACK = 0x82;
    private static final int STATE_MARK = 0xC;

    private final HackEegFrame json;
    private final HackEegFrame pack;
    private final HackEegTrack track;
    private final double scale;
    private final byte[] held = new byte[LONGEST_ANSWER];
    private final byte[] data;
    private final float[][] sample;
    private int heldCount;
    private int matched;

    /**
     * @param boardChannels of the board's converter, all of which it sends
     * @param channels of the layout, the first of them
     * @param microvoltsPerCount at the electrode
     */
    HackEegDecoder(int boardChannels, int channels, double rateHz, double microvoltsPerCount, Tally tally) {
        super(tally);
        int dataLength = HackEegFormat.dataLength(boardChannels);
        json = new HackEegFrame(HackEegFormat.JSON_LINES, dataLength);
        pack = new HackEegFrame(HackEegFormat.MESSAGE_PACK, dataLength);
        track = new HackEegTrack(rateHz);
        scale = microvoltsPerCount;
        data = new byte[dataLength];
        sample = new float[channels][1];
    }

    @Override
    void restart() {
        heldCount = 0;
        matched = 0;
        track.restart();
    }

    @Override
    @HotPath
    void take(int value, long arrivalNanos, FrameSink sink) {
        held[heldCount++] = (byte) value;
        Match match = Match.TAKEN;
        while (heldCount > 0 && match != Match.UNFINISHED) {
            match = match(arrivalNanos, sink);
            if (match == Match.FOREIGN) {
                skipToNextBeginning();
            }
        }
    }

    /** What the bytes held begin with. */
    private enum Match {
        UNFINISHED,
        TAKEN,
        FOREIGN
    }

    @HotPath
    private Match match(long arrivalNanos, FrameSink sink) {
        int first = held[0] & 0xFF;
        if (first == '\n' || first == '\r') {
            drop(1);
            return Match.TAKEN;
        }
        if (first == FIRST_OF_PACK) {
            return match(pack, arrivalNanos, sink);
        }
        if (first != '{') {
            return Match.FOREIGN;
        }
        return heldCount > 2 && held[2] == 'S' ? matchAnswer(sink) : match(json, arrivalNanos, sink);
    }

    @HotPath
    private Match match(HackEegFrame frame, long arrivalNanos, FrameSink sink) {
        while (matched < heldCount && matched < frame.length()) {
            if (!frame.mayHave(held[matched], matched)) {
                if (!frame.isInHead(matched)) {
                    tally().damaged();
                }
                return Match.FOREIGN;
            }
            matched++;
        }
        if (matched < frame.length()) {
            return Match.UNFINISHED;
        }
        frame.unpack(held, data);
        if (!accept(arrivalNanos, sink)) {
            tally().damaged();
            return Match.FOREIGN;
        }
        drop(frame.length());
        return Match.TAKEN;
    }

    /** Takes the sample in {@link #data}; false where it cannot be one. */
    @HotPath
    private boolean accept(long arrivalNanos, FrameSink sink) {
        if (((data[HackEegFormat.STATE_AT] >> 4) & 0xF) != STATE_MARK) {
            return false;
        }
        long step =
                track.step(littleEndian(HackEegFormat.NUMBER_AT), littleEndian(HackEegFormat.MICROS_AT), arrivalNanos);
        if (step == HackEegTrack.UNBELIEVABLE) {
            return false;
        }
        lose(step - 1);
        for (int c = 0; c < sample.length; c++) {
            int at = HackEegFormat.CHANNELS_AT + 3 * c;
            int code = (data[at] << 16) | ((data[at + 1] & 0xFF) << 8) | (data[at + 2] & 0xFF);
            sample[c][0] = (float) (code * scale);
        }
        emit(sample, 1, sink);
        return true;
    }

    @HotPath
    private int littleEndian(int at) {
        return (data[at] & 0xFF) | ((data[at + 1] & 0xFF) << 8) | ((data[at + 2] & 0xFF) << 16) | (data[at + 3] << 24);
    }

    @HotPath
    private Match matchAnswer(FrameSink sink) {
        while (matched < heldCount) {
            int value = held[matched];
            if (value == '\n') {
                answer(sink);
                return Match.TAKEN;
            }
            if (value != '\r' && (value < 0x20 || value == 0x7F)) {
                return Match.FOREIGN;
            }
            matched++;
        }
        return heldCount < held.length ? Match.UNFINISHED : Match.FOREIGN;
    }

    private void answer(FrameSink sink) {
        String text = new String(held, 0, matched, StandardCharsets.US_ASCII).strip();
        if (!text.startsWith("{\"STATUS_CODE\":200")) {
            sink.message(SourceEvent.Kind.WARNING, "HackEEG answered " + text);
        }
        drop(matched + 1);
    }

    @HotPath
    private void skipToNextBeginning() {
        int next = 1;
        while (next < heldCount && held[next] != '{' && (held[next] & 0xFF) != FIRST_OF_PACK) {
            next++;
        }
        tally().skipped(next);
        drop(next);
    }

    @HotPath
    private void drop(int count) {
        heldCount -= count;
        System.arraycopy(held, count, held, 0, heldCount);
        matched = 0;
    }
}
