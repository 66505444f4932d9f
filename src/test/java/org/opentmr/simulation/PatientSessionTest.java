package org.opentmr.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.device.Source.Read;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Anatomies;

class PatientSessionTest {

    private static final PatientSpec LEG =
            PatientSpec.typical(Anatomies.named("transtibial"), new Seed(3)).withElectrodes(4);
    private static final PatientProtocol SHORT = new PatientProtocol(
            new MotionSet(List.of(Motion.REST, Motion.named("dorsiflexion"), Motion.named("plantarflexion"))),
            2,
            1.5,
            1,
            0.6,
            0.4);

    @Test
    void blocksOfAnySizeGiveTheSameSamples() {
        Recording whole = new PatientSession(LEG, 1, SHORT).record("01", "01");
        PatientSession again = new PatientSession(LEG, 1, SHORT);
        double[][] pieces = new double[4][whole.length()];
        int at = 0;
        for (int size = 1; at < whole.length(); size = size % 97 + 1) {
            int count = Math.min(size, whole.length() - at);
            again.generate(pieces, at, count);
            at += count;
        }
        assertThat(pieces).isDeepEqualTo(whole.samples());
    }

    @Test
    void theLiveStreamIsTheRecordingAsFloatWithItsMarkers() throws IOException {
        Recording whole = new PatientSession(LEG, 1, SHORT).record("01", "01");
        List<SourceEvent> events = new ArrayList<>();
        int at = 0;
        try (PatientSource source =
                new PatientSource(new PatientSession(LEG, 1, SHORT), ReplayOptions.UNPACED, Clock.system())) {
            source.open(events::add);
            source.start();
            Block block = new Block(4, 333);
            while (source.read(block) == Read.SAMPLES) {
                assertThat(block.firstSample()).isEqualTo(at);
                for (int c = 0; c < 4; c++) {
                    for (int i = 0; i < block.count(); i++) {
                        assertThat(block.samples()[c][i]).isEqualTo((float) whole.samples()[c][at + i]);
                    }
                }
                at += block.count();
            }
        }
        assertThat(at).isEqualTo(whole.length());
        assertThat(events)
                .containsExactlyElementsOf(whole.annotations().stream()
                        .map(a -> new SourceEvent(SourceEvent.Kind.MARKER, a.firstSample(), a.label()))
                        .toList());
    }

    @Test
    void annotationsLeaveOutTheReaction() {
        List<Annotation> annotations = SHORT.annotations(1000);
        assertThat(annotations).hasSize(6);
        assertThat(annotations.get(1).firstSample()).isEqualTo(1000 + 2500 + 600);
        assertThat(annotations.get(1).samples()).isEqualTo(900);
        assertThat(annotations.get(1).label()).isEqualTo("dorsiflexion");
        assertThat(annotations.get(3).repetition()).hasValue(2);
    }

    @Test
    void restIsNoiseAndAContractionIsHeardWhereItsMuscleLies() {
        Recording recording = new PatientSession(LEG, 1, SHORT).record("01", "01");
        assertThat(rms(recording, 0, 0)).isBetween(2.5, 3.5);
        assertThat(rms(recording, 1, 0))
                .as("tibialis anterior in dorsiflexion, microvolts")
                .isBetween(20.0, 2000.0)
                .isGreaterThan(3 * rms(recording, 2, 0));
        assertThat(recording.layout().channels().get(0))
                .isEqualTo(new Channel(
                        "E1",
                        Channel.MICROVOLTS,
                        Channel.Kind.RAW,
                        Optional.of("tibialis anterior"),
                        Optional.of("deep peroneal")));
    }

    @Test
    void anotherSessionDiffersAndARepetitionIsNotTheOther() {
        Recording first = new PatientSession(LEG, 1, SHORT).record("01", "01");
        Recording second = new PatientSession(LEG, 2, SHORT).record("01", "02");
        assertThat(second.samples()[0]).isNotEqualTo(first.samples()[0]);
        assertThat(new Patient(LEG, 1).electrodes()).isNotEqualTo(new Patient(LEG, 2).electrodes());
        assertThat(second.annotations()).isEqualTo(first.annotations());
    }

    @Test
    void aMuscleWithoutNerveIsSilent() {
        Recording early = new PatientSession(LEG.withMonths(1), 1, SHORT).record("01", "01");
        assertThat(rms(early, 1, 0)).isBetween(2.5, 3.5);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        Patient patient = new Patient(LEG, 1);
        assertThatThrownBy(() -> patient.intend(Motion.named("hand close"), 0.3))
                .hasMessageStartingWith("this patient cannot mean \"hand close\", only [rest, dorsiflexion");
        assertThatThrownBy(() -> patient.intend(Motion.named("dorsiflexion"), Double.NaN))
                .hasMessage("effort must be 0 to 1, got NaN");
        assertThatThrownBy(() -> patient.intend(new double[2]))
                .hasMessage("5 efforts are needed, one per motion, got 2");
        assertThatThrownBy(() -> Skill.named("clumsy"))
                .hasMessage("there is no skill \"clumsy\"; there are [novice, typical, expert]");
    }

    private static double rms(Recording recording, int annotation, int channel) {
        Annotation stretch = recording.annotations().get(annotation);
        double sum = 0;
        for (long i = stretch.firstSample(); i < stretch.end(); i++) {
            double x = recording.samples()[channel][(int) i];
            sum += x * x;
        }
        return Math.sqrt(sum / stretch.samples());
    }
}
