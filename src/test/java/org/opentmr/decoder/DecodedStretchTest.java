package org.opentmr.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class DecodedStretchTest {

    private static Recording session;
    private static TrainedDecoder decoder;

    @BeforeAll
    static void train() {
        session = new SyntheticSession(
                        PersonSpec.typical(new Seed(1)), new SessionConditions(1, 0, 3, 50), SessionProtocol.ARM)
                .make("01", "01");
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                List.of(new FilterSpec.HighPass(4, 20)),
                true,
                0.2,
                0.05,
                "TD4(8)",
                "LDA(0.01)",
                ControlSpec.DEFAULT);
        decoder = new DecoderTraining(spec, session.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session), a -> true)
                .train(TestProvenance.NONE);
    }

    private static Recording withJoins(List<Long> joins) {
        return new Recording(
                session.name(),
                session.subject(),
                session.session(),
                session.layout(),
                session.samples(),
                session.annotations(),
                joins);
    }

    @Test
    void stretchesFollowOneAnotherWithoutGapFromTheFirstDecisionToTheEnd() {
        List<DecodedStretch> stretches = DecodedStretch.replay(decoder, session);
        assertThat(stretches.get(0).fromSample()).isEqualTo(200);
        assertThat(stretches.get(stretches.size() - 1).toSample()).isEqualTo(session.length());
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).fromSample())
                    .isEqualTo(stretches.get(i - 1).toSample());
            assertThat(stretches.get(i).motion())
                    .isNotEqualTo(stretches.get(i - 1).motion());
        }
        assertThat(stretches.stream().mapToInt(DecodedStretch::decisions).sum())
                .isEqualTo((session.length() - 200) / 50 + 1);
    }

    @Test
    void mostOfAContractionIsDecodedAsWhatItIs() {
        List<DecodedStretch> stretches = DecodedStretch.replay(decoder, session);
        long agreed = 0;
        long annotated = 0;
        for (var annotation : session.annotations()) {
            annotated += annotation.samples();
            for (DecodedStretch stretch : stretches) {
                long overlap = Math.min(stretch.toSample(), annotation.end())
                        - Math.max(stretch.fromSample(), annotation.firstSample());
                if (overlap > 0 && stretch.motion().equals(annotation.motion())) {
                    agreed += overlap;
                }
            }
        }
        assertThat((double) agreed / annotated).isGreaterThan(0.7);
    }

    @Test
    void afterAJoinTheFirstDecisionWaitsForAWholeWindow() {
        long join = 70_013;
        List<DecodedStretch> stretches = DecodedStretch.replay(decoder, withJoins(List.of(join)));
        assertThat(stretches).anyMatch(stretch -> stretch.toSample() == join);
        assertThat(stretches).anyMatch(stretch -> stretch.fromSample() == join + 200);
        assertThat(stretches).noneMatch(stretch -> stretch.fromSample() > join && stretch.fromSample() < join + 200);
    }

    @Test
    void refusesARecordingOfAnotherRate() {
        Recording slower = new Recording(
                "visit 2",
                "01",
                "02",
                new ChannelLayout(session.layout().channels(), 500),
                session.samples(),
                List.of(),
                List.of());
        assertThatThrownBy(() -> DecodedStretch.replay(decoder, slower))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visit 2 has 8 channels at 500.0 Hz");
    }
}
