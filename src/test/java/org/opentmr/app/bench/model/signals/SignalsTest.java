package org.opentmr.app.bench.model.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.ManualClock;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.record.BenchThread;
import org.opentmr.app.bench.model.record.FedSource;
import org.opentmr.assessment.quality.Verdict;
import org.opentmr.signal.Seed;

@Timeout(30)
class SignalsTest {

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();

    private Signals unlinked() {
        return new Signals(new HandDriven(new ManualClock(), folder).bench());
    }

    @Test
    void isSavedAndBecomesTheSameAgain() {
        Signals signals = unlinked();
        signals.view(signals.viewing()
                .withForm(SignalForm.ENVELOPE)
                .withMovement(Movement.SCROLL)
                .withSeconds(20)
                .withScale(ScaleChoice.fixed(200))
                .withChannel("EMG 3", false)
                .withSpectrum(true));
        signals.thresholds().marks(Map.of("EMG 1", 43.5));

        Signals other = unlinked();
        other.restore(signals.save());
        assertThat(other.viewing()).isEqualTo(signals.viewing());
        assertThat(other.save()).isEqualTo(signals.save());
        assertThat(other.key()).isEqualTo("signals");

        Signals usual = unlinked();
        usual.restore(json.createObjectNode());
        assertThat(usual.viewing()).isEqualTo(Viewing.USUAL);
    }

    @Test
    void aWrongFieldIsNamedAndChangesNothing() throws Exception {
        Signals signals = unlinked();
        signals.thresholds().marks(Map.of("EMG 1", 43.5));
        JsonNode before = signals.save();

        refuses(signals, "{\"form\":\"LOUD\"}", "form: got \"LOUD\"");
        refuses(signals, "{\"seconds\":3}", "seconds=3.0");
        refuses(signals, "{\"reach\":-1}", "reach=-1.0");
        refuses(signals, "{\"thresholds\":{\"EMG 2\":0}}", "thresholds.EMG 2: a threshold lies above 0, got 0");
        refuses(signals, "{\"thresholds\":{\"EMG 2\":\"much\"}}", "got \"much\"");
        assertThat(signals.save()).isEqualTo(before);
    }

    private void refuses(Signals signals, String saved, String message) throws Exception {
        JsonNode node = json.readTree(saved);
        assertThatThrownBy(() -> signals.restore(node))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void judgesTheElectrodesThatAreConnected() {
        try (BenchThread bench = new BenchThread(folder)) {
            Signals signals = new Signals(bench.bench());
            signals.follow();
            assertThat(signals.feed()).isEmpty();
            assertThat(signals.electrodes().lights()).isEmpty();

            FedSource source = new FedSource(3, 1000);
            bench.connect(Link.Kind.BOARD, source);
            assertThat(signals.electrodes().lights())
                    .hasSize(3)
                    .allMatch(light -> light.verdict().isEmpty() && light.word().equals("…"));
            assertThat(signals.filtersText())
                    .isEqualTo("band-pass 20–450 Hz, Butterworth order 4, as the usual decoder filters");

            source.give(electrodes(3000));
            bench.until(() -> signals.electrodes().lights().get(0).verdict().isPresent());
            List<ElectrodeLight> lights = signals.electrodes().lights();
            assertThat(lights.get(0).verdict()).contains(Verdict.GOOD);
            assertThat(lights.get(0).reason()).isEqualTo("good contact, no contraction in the last seconds");
            assertThat(lights.get(1).verdict()).contains(Verdict.POOR);
            assertThat(lights.get(1).reason()).contains("not connected");
            assertThat(lights.get(1).advice())
                    .isEqualTo("Press the electrode on, check its cable and plug, then look again.");
            assertThat(lights.get(2).verdict()).contains(Verdict.POOR);
            assertThat(lights.get(2).reason()).contains("50 Hz mains");
            assertThat(lights.get(2).advice()).contains("ground electrode");

            bench.bench().connection().disconnect();
            assertThat(signals.feed()).isEmpty();
            assertThat(signals.electrodes().lights()).isEmpty();
        }
    }

    /** Rest on the first, nothing on the second, mains on the third. */
    private static float[][] electrodes(int count) {
        SplittableRandom random = Seed.DEFAULT.stream("electrodes", 0);
        float[][] samples = new float[3][count];
        for (int i = 0; i < count; i++) {
            samples[0][i] = (float) (8 * random.nextGaussian());
            samples[2][i] = (float) (8 * random.nextGaussian() + 100 * Math.sin(2 * Math.PI * 50 * i / 1000));
        }
        return samples;
    }

    @Test
    void channelsAreTakenOffByNameAndChosenByNumber() {
        try (BenchThread bench = new BenchThread(folder)) {
            Signals signals = new Signals(bench.bench());
            signals.follow();
            assertThat(signals.on()).isEmpty();
            bench.connect(Link.Kind.BOARD, new FedSource(3, 1000));

            signals.view(signals.viewing().withChannel("EMG 2", false));
            assertThat(signals.on()).containsExactly(0, 2);
            signals.view(signals.viewing().withChannel("EMG 2", true));
            assertThat(signals.on()).containsExactly(0, 1, 2);
            signals.choose(2);
            signals.choose(3);
            signals.choose(-1);
            assertThat(signals.chosen()).isEqualTo(2);
            assertThat(bench.bench().remembered()).contains(signals);
        }
    }

    @Test
    void everyFaultHasItsAdviceInWordsOfTheClinic() {
        for (ElectrodeLight light : ElectrodeFaults.all()) {
            assertThat(light.verdict()).as(light.reason()).isNotEqualTo(Optional.of(Verdict.GOOD));
            assertThat(light.advice()).as(light.reason()).endsWith(".").doesNotContain("NaN");
        }
        assertThat(ElectrodeFaults.all()).extracting(ElectrodeLight::advice).doesNotHaveDuplicates();
    }
}
