package org.opentmr.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.Accuracy;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.user.UserSpec;
import org.opentmr.tuning.recalibration.StayTuned;

class StayTunedStudyTest {

    private static double accuracy(StayTuned.Row row) {
        return Accuracy.of(row.decisions()).accuracy();
    }

    @Test
    void contractionsOfHalfTheStrengthAreFollowedWithoutLabels() {
        PatientSpec template = PatientSpec.typical(Anatomies.named("transhumeral"), new Seed(7));
        StayTunedStudy study = new StayTunedStudy(
                Cohort.of(template, UserSpec.TYPICAL, 1),
                new PatientProtocol(template.anatomy().motions(), 3, 1.5, 0.5, 0.5, 0.4),
                new StayTuned(1, 9));
        StayTuned.Result result = study.anotherDay(
                        List.of(Faults.parse("strength:50%")), TestProvenance.NONE, done -> {})
                .get(0);
        assertThat(accuracy(result.rows().get(1))).isGreaterThanOrEqualTo(accuracy(result.old()));
        assertThat(result.rows().get(1).name()).isEqualTo("recentred");
        assertThat(accuracy(result.recommended())).isGreaterThan(0.8);
    }

    @Test
    void refusesNobody() {
        assertThatThrownBy(() -> new StayTunedStudy(
                        List.of(),
                        PatientProtocol.of(Anatomies.named("transhumeral").motions()),
                        new StayTuned(1, 30)))
                .hasMessageContaining("at least one person, got none");
    }
}
