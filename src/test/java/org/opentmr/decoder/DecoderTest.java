package org.opentmr.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;
import org.opentmr.control.Command;
import org.opentmr.control.ControlSpec;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class DecoderTest {

    private static final DecoderSpec SPEC = new DecoderSpec(
            DecoderSpec.SCHEMA_VERSION,
            List.of(new FilterSpec.HighPass(4, 20), new FilterSpec.Notch(50, 30, 3)),
            true,
            0.2,
            0.025,
            "TD4(8)",
            "LDA(0.01)",
            ControlSpec.DEFAULT);

    private static Recording session;
    private static TrainedDecoder trained;

    @BeforeAll
    static void train() {
        session = new SyntheticSession(
                        PersonSpec.typical(new Seed(1)), new SessionConditions(1, 0, 3, 50), SessionProtocol.ARM)
                .make("01", "01");
        WindowTable table = new WindowCutter(SPEC, Phase.CAUSAL, Clock.system()).cut(session);
        trained = new DecoderTraining(SPEC, session.layout())
                .add(table, a -> true)
                .train(TestProvenance.NONE);
    }

    /** Everything that a decision holds, bit for bit. */
    private static List<String> decisions(double[][] samples, long chunkSeed) {
        Decoder decoder = new Decoder(trained);
        SplittableRandom random = new SplittableRandom(chunkSeed);
        List<String> decisions = new ArrayList<>();
        int length = samples[0].length;
        int at = 0;
        while (at < length) {
            int end = (int) Math.min(length, at + 1 + (chunkSeed == 0 ? 0 : random.nextLong(700)));
            while (at < end) {
                at += decoder.push(samples, at, end - at);
                if (decoder.ready()) {
                    decisions.add(at + " " + decoder.command() + " " + Double.doubleToLongBits(decoder.posterior()[0]));
                }
            }
        }
        return decisions;
    }

    @Test
    void decisionsDoNotDependOnBlockSizes() {
        List<String> sampleBySample = decisions(session.samples(), 0);
        assertThat(sampleBySample).hasSize((session.length() - 200) / 25 + 1);
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(decisions(session.samples(), seed)).isEqualTo(sampleBySample);
        }
    }

    @Test
    void windowsCutForEvaluationEqualThoseOfTheLiveStreamToTheLastBit() {
        assertWindowsEqualLiveOnes(SPEC, session);
    }

    @Test
    void withABrokenSampleTheyAreEqualTooWithFiltersAndWithout() {
        double[][] samples = new double[session.layout().size()][];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = session.samples()[c].clone();
        }
        samples[2][(int) session.annotations().get(3).firstSample() + 700] = Double.NaN;
        Recording broken =
                new Recording("broken", "01", "01", session.layout(), samples, session.annotations(), session.joins());
        assertWindowsEqualLiveOnes(SPEC, broken);
        assertWindowsEqualLiveOnes(SPEC.withFilters(List.of()), broken);
    }

    private static void assertWindowsEqualLiveOnes(DecoderSpec spec, Recording session) {
        WindowTable table = new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session);
        FrontEnd front = new FrontEnd(spec, session.layout());
        double[] live = new double[front.dimensions()];
        int window = 0;
        int at = 0;
        for (var annotation : session.annotations()) {
            while (at < annotation.firstSample()) {
                at += front.push(session.samples(), at, (int) Math.min(7, annotation.firstSample() - at));
            }
            front.restartWindow();
            while (at < annotation.end()) {
                at += front.push(session.samples(), at, (int) Math.min(13, annotation.end() - at));
                if (front.ready()) {
                    front.read(live);
                    assertThat(live).isEqualTo(table.features()[window]);
                    assertThat(front.activity()).isEqualTo(table.activity()[window]);
                    assertThat(front.bad()).isEqualTo(table.bad()[window]);
                    assertThat(table.end()[window]).isEqualTo(at);
                    window++;
                }
            }
        }
        assertThat(window).isEqualTo(table.windows());
    }

    @Test
    void floatSamplesDecideAsTheSamplesOfTheirRecording() {
        float[][] live = new float[session.layout().size()][session.length()];
        for (int c = 0; c < live.length; c++) {
            for (int i = 0; i < live[c].length; i++) {
                live[c][i] = (float) session.samples()[c][i];
            }
        }
        Decoder one = new Decoder(trained);
        Decoder other = new Decoder(trained);
        int at = 0;
        while (at < 10_000) {
            int taken = one.push(live, at, 10_000 - at);
            assertThat(other.push(session.samples(), at, 10_000 - at)).isEqualTo(taken);
            assertThat(one.command()).hasToString(other.command().toString());
            at += taken;
        }
    }

    @Test
    void aSampleThatIsNotANumberStopsTheMotionUntilItHasLeftTheWindow() {
        double[][] samples = new double[session.layout().size()][];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = session.samples()[c].clone();
        }
        int broken = 12_345;
        samples[2][broken] = Double.NaN;
        Decoder decoder = new Decoder(trained);
        int at = 0;
        while (at < 20_000) {
            at += decoder.push(samples, at, 20_000 - at);
            boolean inside = decoder.ready() && broken >= at - 200 && broken < at;
            if (decoder.ready()) {
                Command command = decoder.command();
                assertThat(Double.isFinite(command.speed())).isTrue();
                if (inside) {
                    assertThat(command.speed()).isZero();
                    assertThat(decoder.motion()).isEqualTo(Motion.REST);
                }
            }
        }
        assertThat(decisions(samples, 0).get(decisions(samples, 0).size() - 1))
                .as("after the filters have settled, decisions are those of the unbroken signal")
                .startsWith(session.length() + " decision 0");
    }

    @Test
    void allocatesNothingPerDecision() {
        Decoder decoder = new Decoder(trained);
        float[][] block = new float[session.layout().size()][25];
        for (int c = 0; c < block.length; c++) {
            for (int i = 0; i < 25; i++) {
                block[c][i] = (float) session.samples()[c][5000 + i];
            }
        }
        Allocation.assertNone(() -> {
            for (int i = 0; i < 200; i++) {
                decoder.push(block, 0, 25);
            }
        });
    }

    @Test
    void decodesTheSessionItWasTrainedOn() {
        Decoder decoder = new Decoder(trained);
        int correct = 0;
        int windows = 0;
        for (var annotation : session.annotations()) {
            decoder.restartWindow();
            int middle = (int) (annotation.firstSample() + annotation.samples() / 2);
            int at = middle;
            while (at < middle + 400) {
                at += decoder.push(session.samples(), at, middle + 400 - at);
                if (decoder.ready()) {
                    windows++;
                    correct += decoder.command().winner()
                                    == trained.model().motions().indexOf(annotation.motion())
                            ? 1
                            : 0;
                }
            }
        }
        assertThat((double) correct / windows)
                .as("accuracy in the middle of the training contractions")
                .isGreaterThan(0.9);
    }

    @Test
    void refusesAnotherStream() {
        ChannelLayout slower = new ChannelLayout(session.layout().channels(), 500);
        assertThatThrownBy(() -> trained.requireSameStream("visit 2", slower))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visit 2 has 8 channels at 500.0 Hz")
                .hasMessageContaining("1000.0 Hz");
        ChannelLayout counts = new ChannelLayout(
                session.layout().channels().stream()
                        .map(c -> new Channel(c.name(), Channel.COUNTS, c.kind()))
                        .toList(),
                1000);
        assertThatThrownBy(() -> trained.requireSameStream("visit 3", counts))
                .hasMessageContaining("visit 3 is in counts, the decoder was trained in µV");
    }

    @Test
    void refusesImpossibleSettings() {
        assertThatThrownBy(() -> SPEC.withWindow(0.1, 0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("window=0.1 s, increment=0.2 s");
        assertThatThrownBy(() -> SPEC.withFeatures("MAV+NOSUCH")).hasMessageContaining("NOSUCH");
        assertThatThrownBy(() -> SPEC.withClassifier("ORACLE")).hasMessageContaining("ORACLE");
    }

    @Test
    void delayIsHalfTheWindowPlusHalfTheIncrement() {
        assertThat(SPEC.delaySeconds()).isEqualTo(0.1125);
    }
}
