package org.opentmr.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.SyntheticEmg;

class SignalQualityTest {
    private static final double RATE_HZ = 1000;
    private final SyntheticEmg emg = new SyntheticEmg(RATE_HZ, 40, 8);
    private final double[] good = SyntheticEmg.mix(100, emg.raw(0.5, 0.05), 0, emg.sine(50));

    private static Recording recording(Channel.Kind kind, String unit, double[]... samples) {
        List<Channel> channels = new ArrayList<>();
        for (int i = 1; i <= samples.length; i++) {
            channels.add(new Channel("EMG" + i, unit, kind));
        }
        List<Annotation> annotations = new ArrayList<>();
        for (int second = 0; second + 5 <= samples[0].length / RATE_HZ; second += 5) {
            annotations.add(new Annotation((long) (second * RATE_HZ), 2400, "fist"));
            annotations.add(new Annotation((long) ((second + 2.5) * RATE_HZ), 2500, "rest"));
        }
        return new Recording("r", "unknown", "", new ChannelLayout(channels, RATE_HZ), samples, annotations, List.of());
    }

    private static ChannelQuality judge(double[] samples) {
        return judge(samples, "µV");
    }

    private static ChannelQuality judge(double[] samples, String unit) {
        return SignalQuality.assess(recording(Channel.Kind.RAW, unit, samples), Optional.of(50.0))
                .channels()
                .get(0);
    }

    @Test
    void praisesAGoodChannel() {
        ChannelQuality quality = judge(good);
        assertThat(quality.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(quality.snrDb()).isBetween(25.0, 27.0);
        assertThat(quality.reasons()).hasSize(1).first().asString().startsWith("SNR 26");
        assertThat(quality.unit()).isEqualTo("µV");
    }

    @Test
    void saysWhyAChannelIsNotGood() {
        assertReason(judge(SyntheticEmg.mix(1, good, 30, emg.noise("n"))), Verdict.FAIR, "SNR 10");
        assertReason(
                judge(SyntheticEmg.mix(1, good, 200, emg.noise("n"))),
                Verdict.POOR,
                "contractions hardly stand out from rest");
        assertReason(
                judge(SyntheticEmg.mix(1, good, 200, emg.sine(50))),
                Verdict.POOR,
                "% of the power is 50 Hz mains: poor electrode contact");
        assertReason(
                judge(SyntheticEmg.mix(1, good, 200, emg.sine(0.5))),
                Verdict.FAIR,
                "times as much power below 20 Hz as in the EMG band: electrode or cable moves");
        assertReason(
                judge(SyntheticEmg.mix(1, good, 100, emg.ecg(70))),
                Verdict.FAIR,
                "per minute: raise the high-pass to 70 Hz");
        double[] clipped =
                Arrays.stream(good).map(x -> Math.max(-100, Math.min(100, x))).toArray();
        assertReason(
                judge(clipped), Verdict.POOR, "% of the samples at the rail: gain too high, or an electrode is off");
    }

    @Test
    void knowsAChannelThatIsNotConnected() {
        assertReason(judge(new double[good.length]), Verdict.POOR, "flat for 100 % of the time");
        double[] faint = SyntheticEmg.mix(0.005, good, 0, good);
        assertReason(judge(faint), Verdict.POOR, "µV when active, below 1.00 µV: not connected");
        assertThat(judge(faint, "counts").verdict())
                .as("of unknown scale, small says nothing")
                .isEqualTo(Verdict.GOOD);
        double[] loose = good.clone();
        Arrays.fill(loose, 9000, 10_000, loose[9000]);
        assertReason(judge(loose), Verdict.FAIR, "flat for 2.5 % of the time, in runs of 50 ms and more");
    }

    @Test
    void countsMissingSamples() {
        double[] holed = good.clone();
        holed[100] = Double.NaN;
        assertReason(judge(holed), Verdict.FAIR, "0.0025 % of the samples are missing");
        Arrays.fill(holed, 100, 1000, Double.NaN);
        assertReason(judge(holed), Verdict.POOR, "2.3 % of the samples are missing");
        Arrays.fill(holed, Double.NaN);
        ChannelQuality nothing = judge(holed);
        assertThat(nothing.verdict()).isEqualTo(Verdict.POOR);
        assertThat(nothing.snrDb()).isNaN();
    }

    @Test
    void findsBridgedChannels() {
        double[] other = SyntheticEmg.mix(100, new SyntheticEmg(RATE_HZ, 40, 9).raw(0.5, 0.05), 0, good);
        double[] bridged = SyntheticEmg.mix(0.7, good, 1, emg.noise("amplifier"));
        QualityReport report =
                SignalQuality.assess(recording(Channel.Kind.RAW, "µV", good, other, bridged), Optional.of(50.0));
        assertThat(report.bridges())
                .extracting(BridgedPair::first, BridgedPair::second)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("EMG1", "EMG3"));
        assertReason(
                report.channels().get(0), Verdict.POOR, "shows the same as EMG3: sweat or gel joins the electrodes");
        assertThat(report.channels().get(1).verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesTheStrongerMainsWhereNoneIsStated() {
        double[] american = SyntheticEmg.mix(1, good, 200, emg.sine(60));
        ChannelQuality quality = SignalQuality.assess(recording(Channel.Kind.RAW, "µV", american), Optional.empty())
                .channels()
                .get(0);
        assertThat(quality.mainsHz()).isEqualTo(60);
        assertReason(quality, Verdict.POOR, "60 Hz mains");
    }

    @Test
    void judgesEnvelopesWithoutTheirSpectrum() {
        double[] envelope = emg.envelope(0.5, 0.05);
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = Math.max(0.05, envelope[i]);
        }
        QualityReport report =
                SignalQuality.assess(recording(Channel.Kind.ENVELOPE, "counts", envelope), Optional.empty());
        ChannelQuality quality = report.channels().get(0);
        assertThat(quality.verdict())
                .as("its floor is neither flat nor a rail: %s", quality.reasons())
                .isEqualTo(Verdict.GOOD);
        assertThat(List.of(
                        quality.mainsRatio(),
                        quality.lowFrequencyRatio(),
                        quality.ecg().score()))
                .containsOnly(Double.NaN);
        assertThat(report.notes())
                .containsExactly(
                        "rest and activity as annotated",
                        "mains, movement and heart beat are not judged on envelopes: their spectrum is gone");
    }

    @Test
    void saysHowItToldRestFromActivity() {
        Recording bare = recording(Channel.Kind.RAW, "µV", good);
        QualityReport report = SignalQuality.assess(
                new Recording("r", "unknown", "", bare.layout(), bare.samples(), List.of(), List.of()),
                Optional.of(50.0));
        assertThat(report.notes())
                .containsExactly("no annotated rest and activity:"
                        + " the quietest and the loudest fifth of 250 ms frames stand for them");
        assertThat(report.channels().get(0).snrDb()).isBetween(25.0, 30.0);
    }

    @Test
    void refusesAMainsFrequencyThatIsNone() {
        assertThatThrownBy(() -> SignalQuality.assess(recording(Channel.Kind.RAW, "µV", good), Optional.of(0.0)))
                .hasMessage("a mains frequency is above 0 Hz, got 0.0");
    }

    @Test
    void leavesBadStretchesAndMomentsOutOfRestAndActivity() {
        Recording plain = recording(Channel.Kind.RAW, "µV", good.clone());
        double[] broken = good.clone();
        Arrays.fill(broken, 11_000, 12_000, 5_000);
        List<Annotation> annotations = new ArrayList<>(plain.annotations());
        annotations.add(new Annotation(11_000, 1000, "BAD_ACQ_SKIP"));
        annotations.add(new Annotation(20_000, 0, "STATUS: electrode off"));
        Recording marked =
                new Recording("r", "unknown", "", plain.layout(), new double[][] {broken}, annotations, List.of());
        Activity activity = new Activity(marked);
        Levels levels = activity.levels(broken, true);
        Levels expected = new Activity(plain).levels(good, true);
        assertThat(levels.restRms()).isEqualTo(expected.restRms());
        // One contraction of eight has lost 1 s of its 2.4 s.
        assertThat(levels.activeRms() / expected.activeRms()).isBetween(0.9, 1.1);
    }

    private static void assertReason(ChannelQuality quality, Verdict verdict, String reason) {
        assertThat(quality.verdict()).as("%s", quality.reasons()).isEqualTo(verdict);
        assertThat(quality.reasons()).anySatisfy(text -> assertThat(text).contains(reason));
    }
}
