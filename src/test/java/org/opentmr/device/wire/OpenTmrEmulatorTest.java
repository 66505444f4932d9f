package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.ManualClock;
import org.opentmr.device.Tally;
import org.opentmr.device.wire.Message.JointValue;
import org.opentmr.device.wire.Report.Ack;
import org.opentmr.device.wire.Report.ActuatorState;
import org.opentmr.device.wire.Report.Nack;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

class OpenTmrEmulatorTest {

    private final ManualClock clock = new ManualClock();
    private final OpenTmrEmulator board = new OpenTmrEmulator(layout(2, 1000), SampleFormat.I16, 0.5, 3, clock);

    private static ChannelLayout layout(int count, double rateHz) {
        List<Channel> channels = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            channels.add(new Channel("channel " + c, Channel.MICROVOLTS, Channel.Kind.RAW));
        }
        return new ChannelLayout(channels, rateHz);
    }

    /** All reports in these bytes; DATA frames are left out. */
    private static List<Report> reports(ByteArrayOutputStream out) {
        FrameSplitter splitter = new FrameSplitter(new Tally());
        splitter.offer(out.toByteArray(), 0, out.size());
        List<Report> found = new ArrayList<>();
        for (int length = splitter.next(); length >= 0; length = splitter.next()) {
            if ((splitter.frame()[0] & 0xFF) != Wire.DATA
                    && MessageReader.read(splitter.frame(), length) instanceof Report report) {
                found.add(report);
            }
        }
        return found;
    }

    private List<Report> say(int number, Command command) {
        FrameWriter frames = new FrameWriter();
        int length = frames.write(number, command);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        board.receive(frames.encoded(), 0, length, out);
        return reports(out);
    }

    private List<Report> pass(long millis) {
        clock.passMillis(millis);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        board.send(new float[2][1], 0, 0, out);
        return reports(out);
    }

    private static Command drive(int timeToLiveMillis, int joint, int value) {
        return new Command.Actuate(timeToLiveMillis, Command.Actuate.VELOCITY, List.of(new JointValue(joint, value)));
    }

    private static ActuatorState state(List<Report> reports) {
        assertThat(reports).hasSize(1);
        return (ActuatorState) reports.get(0);
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 3", "3, 0", "4, 0", "9, 7"})
    void settings(int key, int code) {
        int value = key == Wire.KEY_KEEPALIVE ? 250 : 10;
        List<Report> wanted = List.of(code == 0 ? new Ack(Wire.CONFIG, 4) : new Nack(Wire.CONFIG, 4, code, ""));
        if (key == Wire.KEY_RATE) {
            wanted = List.of(new Nack(Wire.CONFIG, 4, Nack.OUT_OF_RANGE, ""));
        }
        assertThat(say(4, new Command.Configure(0, Wire.NO_CHANNEL, key, value)))
                .isEqualTo(wanted);
    }

    @Test
    void noSettingsWhileStreaming() {
        say(1, new Command.Start(1));
        assertThat(say(2, new Command.Configure(0, Wire.NO_CHANNEL, Wire.KEY_SAMPLES, 2)))
                .containsExactly(new Nack(Wire.CONFIG, 2, Nack.STREAMING, ""));
    }

    @Test
    void refusals() {
        assertThat(say(3, new Command.HelloRequest(2, 0)))
                .containsExactly(new Nack(Wire.HELLO_REQ, 3, Nack.VERSION, ""));
        assertThat(say(3, new Command.DescribeRequest(1, 0)))
                .containsExactly(new Nack(Wire.DESCRIBE_REQ, 3, Nack.NO_SUCH, ""));
        assertThat(say(3, new Command.DescribeRequest(0, 2)))
                .containsExactly(new Nack(Wire.DESCRIBE_REQ, 3, Nack.NO_SUCH, ""));
        assertThat(say(3, new Command.Start(0))).containsExactly(new Nack(Wire.START, 3, Nack.OUT_OF_RANGE, ""));
        assertThat(say(3, drive(0, 0, 1))).containsExactly(new Nack(Wire.ACTUATOR, 3, Nack.OUT_OF_RANGE, ""));
        assertThat(say(3, drive(100, 3, 1))).containsExactly(new Nack(Wire.ACTUATOR, 3, Nack.NO_SUCH, ""));
        FrameWriter frames = new FrameWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frames.begin(0x7D, 9);
        int length = frames.end();
        board.receive(frames.encoded(), 0, length, out);
        frames.begin(Wire.CONFIG, 10).u8(0);
        length = frames.end();
        board.receive(frames.encoded(), 0, length, out);
        assertThat(reports(out))
                .containsExactly(new Nack(0x7D, 9, Nack.UNKNOWN, ""), new Nack(Wire.CONFIG, 10, Nack.TOO_SHORT, ""));
    }

    @Test
    void aRepeatedStartChangesNothingAndAnotherIsRefused() {
        assertThat(say(5, new Command.Start(1))).containsExactly(new Ack(Wire.START, 5));
        assertThat(say(5, new Command.Start(1))).containsExactly(new Ack(Wire.START, 5));
        assertThat(say(6, new Command.Start(1))).containsExactly(new Nack(Wire.START, 6, Nack.STREAMING, ""));
        assertThat(say(7, new Command.Stop())).containsExactly(new Ack(Wire.STOP, 7));
        assertThat(say(7, new Command.Stop())).containsExactly(new Ack(Wire.STOP, 7));
    }

    @Test
    void impedancesAndMarks() {
        board.setLeadOff(0, 0b10);
        assertThat(say(5, new Command.ImpedanceRequest(0, 0b11, 6, 31_200)))
                .containsExactly(
                        new Ack(Wire.IMPEDANCE_REQ, 5),
                        new Report.Impedance(5, 0, 0, 10_000, 6, 31_200),
                        new Report.Impedance(5, 0, 1, Report.Impedance.NOT_MEASURED, 6, 31_200));
        assertThat(say(6, new Command.Mark(3, "relax")))
                .containsExactly(new Ack(Wire.MARK, 6), new Report.Marker(0, 3, "relax"));
        board.send(new float[2][10], 0, 10, new ByteArrayOutputStream());
        assertThat(say(6, new Command.Mark(3, "relax"))).as("repeated").contains(new Report.Marker(0, 3, "relax"));
        assertThat(say(7, new Command.Mark(4, ""))).contains(new Report.Marker(10_000, 4, ""));
    }

    @Test
    void jointsStopWhenTheirTimeIsOver() {
        ActuatorState driving = state(say(10, drive(300, 1, -32768)));
        assertThat(driving.state()).isEqualTo(ActuatorState.DRIVING);
        assertThat(driving.joints())
                .containsExactly(new JointValue(0, 0), new JointValue(1, -32767), new JointValue(2, 0));
        assertThat(pass(299)).isEmpty();
        ActuatorState over = state(pass(1));
        assertThat(over.state()).isEqualTo(ActuatorState.TIME_OVER);
        assertThat(over.joints()).extracting(JointValue::value).containsOnly(0);
        assertThat(pass(1000)).as("told once").isEmpty();
    }

    @Test
    void jointsStopWhenTheHostIsSilent() {
        say(10, drive(1000, 1, 100));
        assertThat(pass(400)).isEmpty();
        say(11, new Command.KeepAlive());
        assertThat(pass(499)).isEmpty();
        assertThat(state(pass(1)).state()).isEqualTo(ActuatorState.HOST_SILENT);
    }

    @Test
    void jointsObeyOnlyWhatIsLater() {
        say(10, drive(1000, 0, 100));
        assertThat(state(say(10, drive(1000, 0, 200))).joints().get(0).value()).isEqualTo(100);
        assertThat(state(say(9, drive(1000, 0, 200))).request()).isEqualTo(10);
        assertThat(state(say(11, drive(1000, 0, 300))).joints().get(0).value()).isEqualTo(300);
        say(12, new Command.Stop());
        assertThat(state(say(2, drive(1000, 0, 400))).joints().get(0).value()).isEqualTo(400);
    }

    /** Three hours of keep-alives alone bring the number to where it looks earlier. */
    @Test
    void jointsObeyAfterHoursOfRest() {
        say(0, drive(100, 0, 100));
        pass(3 * 3_600_000);
        assertThat(state(say(40_000, drive(100, 0, 200))).joints().get(0).value())
                .isEqualTo(200);
    }

    @Test
    void stopBringsRest() {
        say(10, drive(1000, 0, 100));
        say(11, new Command.Stop());
        assertThat(pass(2000)).as("at rest already").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 1000, 4", "16, 2000, 5", "64, 4000, 1", "1, 100000, 64", "8, 125, 1"})
    void framesHoldAbout4Milliseconds(int channels, double rateHz, int samples) {
        OpenTmrEmulator wide = new OpenTmrEmulator(layout(channels, rateHz), SampleFormat.I24, 1, 0, clock);
        FrameWriter frames = new FrameWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = frames.write(0, new Command.DescribeRequest(0, Wire.NO_CHANNEL));
        wide.receive(frames.encoded(), 0, length, out);
        assertThat(((Report.Descriptor) reports(out).get(0)).samples()).isEqualTo(samples);
    }

    /** Values beyond the rails become the rails, and the board says so. */
    @Test
    void samplesAreCutAtTheRails() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter frames = new FrameWriter();
        board.receive(frames.encoded(), 0, frames.write(0, new Command.Start(1)), out);
        float[][] samples = new float[2][600];
        Arrays.fill(samples[0], 10.5f);
        Arrays.fill(samples[1], 10.5f);
        samples[1][1] = Float.POSITIVE_INFINITY;
        samples[1][2] = -1e9f;
        samples[1][3] = Float.NaN;
        board.send(samples, 0, 600, out);
        WireDecoder decoder = new WireDecoder(
                new DataFormat(SampleFormat.I16, 1000, new int[2], new float[] {0.5f, 0.5f}),
                new Tally(),
                new ReportWords(List.of("A", "B"), new WireActuators(new CommandWriter(new DeadLine()), 0)));
        Heard heard = new Heard();
        byte[] bytes = out.toByteArray();
        float[][] firstFrame = new float[2][];
        decoder.decode(bytes, 0, bytes.length, 0, heard);
        firstFrame[0] = heard.last[0];
        assertThat(heard.first).hasSize(600).containsOnly(10.5f);
        assertThat(firstFrame[0]).containsOnly(10.5f);
        assertThat(heard.messages).containsExactly("WARNING at the converter's limit: B");
    }

    @Test
    void sameSamplesMakeSameBytes() {
        assertThat(stream()).isEqualTo(stream());
    }

    private byte[] stream() {
        OpenTmrEmulator one = new OpenTmrEmulator(layout(2, 1000), SampleFormat.I16, 0.5, 0, clock);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter frames = new FrameWriter();
        one.receive(frames.encoded(), 0, frames.write(0, new Command.Start(1)), out);
        one.send(new float[2][999], 0, 999, out);
        one.receive(frames.encoded(), 0, frames.write(1, new Command.Stop()), out);
        return out.toByteArray();
    }

    @Test
    void channelsOfOtherUnitsAreRefused() {
        ChannelLayout millivolts = new ChannelLayout(List.of(new Channel("A", "mV", Channel.Kind.RAW)), 1000);
        assertThatThrownBy(() -> new OpenTmrEmulator(millivolts, SampleFormat.I16, 1, 0, clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an OpenTMR board gives µV or counts, got mV in channel A");
    }
}
