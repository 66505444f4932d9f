package org.opentmr.device.board.fixed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.opentmr.device.BoardEmulator;
import org.opentmr.signal.ChannelLayout;

/** The board's side: knows its commands and puts samples into frames. */
final class FixedEmulator implements BoardEmulator {

    private final Setup setup;
    private final List<Dialogue.Reply> replies;
    private final byte[] frame;
    private int frameCount;
    private boolean streaming;
    private byte[] heard = new byte[0];

    FixedEmulator(Descriptor board, Setup setup) {
        this.setup = setup;
        replies = board.dialogue().replies();
        streaming = board.dialogue().streamsUnasked();
        FrameFormat format = setup.format();
        frame = new byte[format.usual(setup.channels())];
        for (Mark mark : format.head()) {
            frame[mark.at()] = (byte) mark.lowest();
        }
        if (!format.tail().end().isEmpty()) {
            frame[frame.length - 1] = (byte) format.tail().end().get(0).intValue();
        }
    }

    @Override
    public ChannelLayout layout() {
        return setup.layout();
    }

    @Override
    public boolean isStreaming() {
        return streaming;
    }

    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
        for (int i = from; i < from + count; i++) {
            heard = Arrays.copyOf(heard, heard.length + 1);
            heard[heard.length - 1] = bytes[i];
            while (heard.length > 0 && !understood(out)) {
                heard = Arrays.copyOfRange(heard, 1, heard.length);
            }
        }
    }

    /** True where what was heard is a command, which is done, or may become one. */
    private boolean understood(ByteArrayOutputStream out) {
        for (Dialogue.Reply reply : replies) {
            byte[] command = reply.to().bytes(setup);
            int alike = Arrays.mismatch(command, heard);
            if (alike < 0) {
                heard = new byte[0];
                reply.answer().ifPresent(answer -> out.writeBytes(answer.bytes(setup)));
                streaming = after(reply.effect());
                return true;
            }
            if (alike == heard.length) {
                return true;
            }
        }
        return false;
    }

    private boolean after(Dialogue.Effect effect) {
        return switch (effect) {
            case NONE -> streaming;
            case STARTS -> true;
            case STOPS -> false;
            case TOGGLES -> !streaming;
        };
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        List<Integer> firstChannels =
                setup.format().counter().map(Counter::firstChannels).orElse(List.of(0));
        for (int column = from; column < from + count; column++) {
            for (int first : firstChannels) {
                sendFrame(planar, first, column, out);
            }
        }
    }

    private void sendFrame(float[][] planar, int firstChannel, int column, ByteArrayOutputStream out) {
        FrameFormat format = setup.format();
        SampleCode sample = format.sample();
        for (int i = 0; i < format.samplesPerFrame(setup.channels()); i++) {
            int at = setup.sampleAt(i);
            double number = planar[firstChannel + i][column] / setup.unitsPerStep() + sample.zero();
            sample.write(number, frame, at, at == format.samplesAt());
        }
        format.counter().ifPresent(counter -> {
            counter.write(frameCount, frame);
            frameCount = (frameCount + counter.step()) % counter.modulus();
        });
        out.writeBytes(frame);
    }
}
