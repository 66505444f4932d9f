package org.opentmr.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.SyntheticEmg;

class EcgDetectorTest {
    private static final double THRESHOLD = QualityThresholds.DEFAULT.ecgScore();

    private static EcgFinding search(double[] samples, double rateHz) {
        return EcgDetector.search(samples, rateHz, List.of(), THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource({"200,45", "200,70", "200,110", "1000,45", "1000,70", "1000,110", "2000,70"})
    void hearsTheHeartAtRest(double rateHz, double beatsPerMinute) {
        SyntheticEmg emg = new SyntheticEmg(rateHz, 30, 6);
        for (double height : new double[] {5, 20, 100}) {
            EcgFinding finding = search(SyntheticEmg.mix(1, emg.raw(0, 1), height, emg.ecg(beatsPerMinute)), rateHz);
            assertThat(finding.fires())
                    .as("R wave %s times the rest: %s", height, finding)
                    .isTrue();
            assertThat(finding.beatsPerMinute()).isCloseTo(beatsPerMinute, Offset.offset(0.05 * beatsPerMinute));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, 1000, 2000})
    void hearsTheHeartBetweenContractions(double rateHz) {
        SyntheticEmg emg = new SyntheticEmg(rateHz, 60, 7);
        assertThat(search(SyntheticEmg.mix(1, emg.raw(0.5, 0.02), 0.4, emg.ecg(75)), rateHz)
                        .fires())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, 1000, 2000})
    void doesNotHearWhatIsNotThere(double rateHz) {
        for (long seed = 0; seed < 10; seed++) {
            SyntheticEmg emg = new SyntheticEmg(rateHz, 40, seed);
            assertThat(search(emg.noise("rest"), rateHz).fires())
                    .as("noise %s", seed)
                    .isFalse();
            assertThat(search(emg.raw(0.5, 0.02), rateHz).fires())
                    .as("contractions %s", seed)
                    .isFalse();
        }
        SyntheticEmg emg = new SyntheticEmg(rateHz, 40, 1);
        assertThat(search(emg.sine(50), rateHz).fires()).as("mains").isFalse();
        assertThat(search(new double[(int) (40 * rateHz)], rateHz)).isEqualTo(new EcgFinding(0, Double.NaN, false));
    }

    private static Recording recording(Channel.Kind kind, int withHeart, int without) {
        SyntheticEmg emg = new SyntheticEmg(1000, 40, 3);
        double[] heart = SyntheticEmg.mix(1, emg.noise("rest"), 20, emg.ecg(70));
        double[][] samples = new double[withHeart + without][];
        List<Channel> channels = new ArrayList<>();
        for (int c = 0; c < samples.length; c++) {
            samples[c] = c < withHeart ? heart : emg.noise("rest " + c);
            channels.add(new Channel("EMG" + c, Channel.MICROVOLTS, kind));
        }
        return new Recording("visit", "01", "", new ChannelLayout(channels, 1000), samples, List.of(), List.of());
    }

    @Test
    void halfOfTheChannelsAreEnoughAndFewerAreNot() {
        assertThat(EcgDetector.hears(recording(Channel.Kind.RAW, 4, 0))).isTrue();
        assertThat(EcgDetector.hears(recording(Channel.Kind.RAW, 2, 2))).isTrue();
        assertThat(EcgDetector.hears(recording(Channel.Kind.RAW, 1, 3))).isFalse();
        assertThat(EcgDetector.hears(recording(Channel.Kind.RAW, 0, 3))).isFalse();
    }

    @Test
    void envelopesAreNotSearched() {
        assertThat(EcgDetector.hears(recording(Channel.Kind.ENVELOPE, 4, 0))).isFalse();
    }

    @Test
    void takesSlowTapsForNoBeats() {
        SyntheticEmg emg = new SyntheticEmg(1000, 40, 1);
        double[] taps = emg.raw(1, 1);
        for (int i = 0; i < taps.length; i++) {
            taps[i] *= i % 1000 < 300 ? 1 : 0.02;
        }
        assertThat(search(taps, 1000).fires()).isFalse();
    }

    @Test
    void doesNotDependOnScaleOffsetOrAMissingSample() {
        SyntheticEmg emg = new SyntheticEmg(1000, 30, 6);
        double[] plain = SyntheticEmg.mix(1, emg.raw(0, 1), 20, emg.ecg(70));
        double[] moved = Arrays.stream(plain).map(x -> 1e-6 * x + 2).toArray();
        moved[500] = Double.NaN;
        assertThat(search(moved, 1000).score()).isCloseTo(search(plain, 1000).score(), Offset.offset(0.02));
    }

    @Test
    void saysNothingOfWhatIsTooShortOrTooSlow() {
        double[] noise = new SyntheticEmg(1000, 30, 1).noise("x");
        assertThat(search(Arrays.copyOf(noise, 14_000), 1000).score()).isNaN();
        assertThat(search(noise, 90).score()).isNaN();
        List<Long> joins = List.of(1500L, 3000L, 4500L, 6000L, 7500L, 9000L, 10_500L, 12_000L, 13_500L, 15_000L);
        assertThat(EcgDetector.search(Arrays.copyOf(noise, 16_500), 1000, joins, THRESHOLD)
                        .score())
                .as("pieces of 1.5 s")
                .isNaN();
    }
}
