package org.opentmr.device.wire;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.Tally;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * A board that speaks the OpenTMR protocol, with any channels and joints. Its microseconds are made of its samples, so the
 * same samples make the same bytes; only joints, which must stop by themselves, look at a clock.
 */
public final class OpenTmrEmulator implements BoardEmulator {

    /** Of an ADS1299 with a reference of 4.5 V and a gain of 24 (Texas Instruments, data sheet SBAS499, section 9.4.4.3). */
    public static final double MICROVOLTS_PER_COUNT = 4.5 / ((1 << 23) - 1) / 24 * 1e6;

    private static final int MOST_CHANNELS = 64;
    private static final int MOST_JOINTS = 16;
    private static final int LEAST_KEEPALIVE_MILLIS = 100;
    private static final int LONGEST_KEEPALIVE_MILLIS = 1000;

    /** A good gelled electrode. */
    private static final long EMULATED_OHMS = 10_000;

    private static final double STATUS_SECONDS = 0.5;

    private final ChannelLayout layout;
    private final Clock clock;
    private final EmulatedFacts facts;
    private final EmulatedStream stream;
    private final EmulatedJoints joints;
    private final FrameSplitter splitter = new FrameSplitter(new Tally());
    private final FrameWriter frames = new FrameWriter();
    private final long samplesPerStatus;
    private int sent;
    private boolean streaming;
    private int startNumber;
    private int markNumber = -1;
    private long markMicros;
    private long nextStatus;
    private long leadOffPositive;
    private long leadOffNegative;

    /**
     * @param layout 1 to 64 channels of microvolts or counts
     * @param microvoltsPerCount of the channels of microvolts
     * @param joints that it drives, 0 to 16
     * @param clock for the joints' time to live
     */
    public OpenTmrEmulator(
            ChannelLayout layout, SampleFormat format, double microvoltsPerCount, int joints, Clock clock) {
        long rate = EmulatedFacts.millihertz(layout);
        if (layout.size() > MOST_CHANNELS || rate < 1 || rate > 0xFFFFFFFFL || joints < 0 || joints > MOST_JOINTS) {
            throw new IllegalArgumentException("an OpenTMR board has 1 to " + MOST_CHANNELS + " channels, 0.001 to"
                    + " 4294967.295 Hz and 0 to " + MOST_JOINTS + " joints, got " + layout.size() + " channels, "
                    + layout.rateHz() + " Hz, " + joints + " joints");
        }
        if (!(microvoltsPerCount > 0 && microvoltsPerCount < Float.MAX_VALUE)) {
            throw new IllegalArgumentException("a count needs more than 0 µV, got " + microvoltsPerCount);
        }
        this.layout = layout;
        this.clock = clock;
        this.joints = new EmulatedJoints(joints);
        float[] scales = EmulatedStream.scales(layout.channels(), microvoltsPerCount);
        facts = new EmulatedFacts(layout, format, scales, joints);
        stream = new EmulatedStream(layout, format, scales);
        samplesPerStatus = Math.max(1, Math.round(STATUS_SECONDS * layout.rateHz()));
    }

    @Override
    public ChannelLayout layout() {
        return layout;
    }

    @Override
    public boolean isStreaming() {
        return streaming;
    }

    /** Lets electrodes come off, a bit for each channel; told with the next samples. */
    public void setLeadOff(long positive, long negative) {
        leadOffPositive = positive;
        leadOffNegative = negative;
        nextStatus = stream.taken();
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        expireJoints(out);
        if (!streaming) {
            stream.pass(count);
            return;
        }
        for (int at = from; at < from + count; at++) {
            if (stream.taken() >= nextStatus) {
                nextStatus = stream.taken() + samplesPerStatus;
                say(status(), out);
            }
            stream.add(planar, at, out);
        }
    }

    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
        expireJoints(out);
        splitter.offer(bytes, from, count);
        byte[] frame = splitter.frame();
        for (int length = splitter.next(); length >= 0; length = splitter.next()) {
            int type = frame[0] & 0xFF;
            if (type < 0x80) {
                joints.heard(clock.nanos());
                int number = Wire.number(frame);
                @Nullable Message message = MessageReader.knows(type) ? MessageReader.read(frame, length) : null;
                if (message instanceof Command command) {
                    obey(command, number, out);
                } else {
                    refuse(type, number, MessageReader.knows(type) ? Report.Nack.TOO_SHORT : Report.Nack.UNKNOWN, out);
                }
            }
        }
    }

    private void obey(Command command, int number, ByteArrayOutputStream out) {
        if (command instanceof Command.HelloRequest hello) {
            greet(hello, number, out);
        } else if (command instanceof Command.DescribeRequest request) {
            describe(request, number, out);
        } else if (command instanceof Command.Configure setting) {
            answer(command, number, configure(setting), out);
        } else if (command instanceof Command.Start start) {
            start(start, number, out);
        } else if (command instanceof Command.Stop) {
            stream.flush(out);
            streaming = false;
            joints.rest();
            answer(command, number, 0, out);
        } else if (command instanceof Command.ImpedanceRequest request) {
            measure(request, number, out);
        } else if (command instanceof Command.Actuate actuate) {
            actuate(actuate, number, out);
        } else if (command instanceof Command.Mark mark) {
            mark(mark, number, out);
        }
    }

    private void greet(Command.HelloRequest hello, int number, ByteArrayOutputStream out) {
        if (hello.major() != Wire.MAJOR) {
            refuse(Wire.HELLO_REQ, number, Report.Nack.VERSION, out);
            return;
        }
        joints.forgetOrder();
        markNumber = -1;
        say(facts.hello(number), out);
    }

    private void describe(Command.DescribeRequest request, int number, ByteArrayOutputStream out) {
        int channel = request.channel();
        if (request.stream() != 0 || (channel >= layout.size() && channel != Wire.NO_CHANNEL)) {
            refuse(Wire.DESCRIBE_REQ, number, Report.Nack.NO_SUCH, out);
        } else if (channel == Wire.NO_CHANNEL) {
            say(facts.descriptor(number, stream.samplesPerFrame()), out);
        } else {
            say(facts.channel(number, channel), out);
        }
    }

    private int configure(Command.Configure setting) {
        if (streaming) {
            return Report.Nack.STREAMING;
        }
        if (setting.stream() != 0 || setting.channel() != Wire.NO_CHANNEL) {
            return Report.Nack.NO_SUCH;
        }
        long value = setting.value();
        boolean inRange = switch (setting.key()) {
            case Wire.KEY_RATE -> value == EmulatedFacts.millihertz(layout);
            case Wire.KEY_SAMPLES -> value >= 1 && value <= stream.mostSamples();
            case Wire.KEY_KEEPALIVE -> value >= LEAST_KEEPALIVE_MILLIS && value <= LONGEST_KEEPALIVE_MILLIS;
            default -> false;
        };
        if (!inRange) {
            boolean known = setting.key() >= Wire.KEY_RATE && setting.key() <= Wire.KEY_KEEPALIVE;
            return known ? Report.Nack.OUT_OF_RANGE : Report.Nack.NO_SUCH;
        }
        if (setting.key() == Wire.KEY_SAMPLES) {
            stream.setSamplesPerFrame((int) value);
        } else if (setting.key() == Wire.KEY_KEEPALIVE) {
            joints.setKeepAliveMillis(value);
        }
        return 0;
    }

    private void start(Command.Start start, int number, ByteArrayOutputStream out) {
        if (start.streams() != 1) {
            refuse(Wire.START, number, start.streams() == 0 ? Report.Nack.OUT_OF_RANGE : Report.Nack.NO_SUCH, out);
        } else if (streaming && number != startNumber) {
            refuse(Wire.START, number, Report.Nack.STREAMING, out);
        } else {
            if (!streaming) {
                streaming = true;
                startNumber = number;
                joints.forgetOrder();
                stream.start();
                nextStatus = stream.taken();
            }
            answer(start, number, 0, out);
        }
    }

    private void measure(Command.ImpedanceRequest request, int number, ByteArrayOutputStream out) {
        if (request.stream() != 0) {
            refuse(Wire.IMPEDANCE_REQ, number, Report.Nack.NO_SUCH, out);
            return;
        }
        answer(request, number, 0, out);
        for (int c = 0; c < layout.size(); c++) {
            if ((request.channels() >>> c & 1) != 0) {
                boolean off = ((leadOffPositive | leadOffNegative) >>> c & 1) != 0;
                long ohms = off ? Report.Impedance.NOT_MEASURED : EMULATED_OHMS;
                say(new Report.Impedance(number, 0, c, ohms, request.nanoampere(), request.millihertz()), out);
            }
        }
    }

    /** A repeated command is the same moment once more. */
    private void mark(Command.Mark mark, int number, ByteArrayOutputStream out) {
        if (number != markNumber) {
            markNumber = number;
            markMicros = micros();
        }
        answer(mark, number, 0, out);
        say(new Report.Marker(markMicros, mark.code(), mark.text()), out);
    }

    private void actuate(Command.Actuate command, int number, ByteArrayOutputStream out) {
        int fault = joints.fault(command);
        if (fault != 0) {
            refuse(Wire.ACTUATOR, number, fault, out);
            return;
        }
        joints.obey(command, number, clock.nanos());
        say(joints.report(micros()), out);
    }

    private void expireJoints(ByteArrayOutputStream out) {
        if (joints.expire(clock.nanos())) {
            say(joints.report(micros()), out);
        }
    }

    private Report.Status status() {
        return new Report.Status(
                micros(),
                0,
                0,
                leadOffPositive,
                leadOffNegative,
                stream.takeSaturated(),
                0,
                Report.Status.UNKNOWN_BATTERY,
                Report.Status.UNKNOWN_TEMPERATURE);
    }

    private long micros() {
        return stream.micros() & 0xFFFFFFFFL;
    }

    private void answer(Command command, int number, int fault, ByteArrayOutputStream out) {
        if (fault == 0) {
            say(new Report.Ack(command.type(), number), out);
        } else {
            refuse(command.type(), number, fault, out);
        }
    }

    private void refuse(int type, int number, int code, ByteArrayOutputStream out) {
        say(new Report.Nack(type, number, code, ""), out);
    }

    private void say(Report report, ByteArrayOutputStream out) {
        int length = frames.write(sent, report);
        out.write(frames.encoded(), 0, length);
        sent = sent + 1 & 0xFFFF;
    }
}
