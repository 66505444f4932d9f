package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;

/** Whether simulated patients are as hard to decode as people are: nine motions, TD4 and LDA, leave one repetition out. */
class PatientAccuracyTest {

    private static final DecoderSpec SPEC = new DecoderSpec(
            DecoderSpec.SCHEMA_VERSION,
            List.of(new FilterSpec.HighPass(4, 20)),
            true,
            0.2,
            0.05,
            "TD4",
            "LDA",
            ControlSpec.OFF);

    private static double accuracy(int electrodes, Skill skill) {
        double sum = 0;
        int patients = 2;
        for (int seed = 1; seed <= patients; seed++) {
            PatientSpec spec = PatientSpec.typical(Anatomies.named("transhumeral"), new Seed(seed))
                    .withElectrodes(electrodes)
                    .withSkill(skill);
            sum += new Evaluator(Phase.CAUSAL, SplitRule.AUTO, TestProvenance.NONE, Clock.system())
                    .within(
                            new PatientSession(
                                            spec,
                                            1,
                                            PatientProtocol.of(spec.anatomy().motions()))
                                    .record("01", "01"),
                            SPEC)
                    .accuracy()
                    .accuracy();
        }
        return sum / patients;
    }

    @Test
    void accuracyFollowsElectrodesAndSkillAsWithPeople() {
        double eight = accuracy(8, Skill.TYPICAL);
        double four = accuracy(4, Skill.TYPICAL);
        double novice = accuracy(8, Skill.NOVICE);
        double expert = accuracy(8, Skill.EXPERT);
        String figures = "8: " + eight + ", 4: " + four + ", novice: " + novice + ", expert: " + expert;
        assertThat(eight).as(figures).isBetween(0.8, 0.97);
        assertThat(four).as(figures).isLessThan(eight - 0.05);
        assertThat(novice).as(figures).isLessThan(eight - 0.03);
        assertThat(expert).as(figures).isGreaterThan(eight + 0.02);
    }
}
