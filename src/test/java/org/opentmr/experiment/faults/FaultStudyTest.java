package org.opentmr.experiment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.Cohort;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Table;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.user.UserSpec;

class FaultStudyTest {

    @Test
    void everyFaultOfTheCatalogueIsTriedAtEveryLevel() {
        List<FaultCase> cases = FaultCase.all();

        assertThat(cases)
                .hasSize(Faults.catalogue().stream()
                        .mapToInt(entry -> entry.levels().size())
                        .sum());
        assertThat(cases)
                .filteredOn(each -> each.name().equals("shift"))
                .extracting(FaultCase::size)
                .containsExactly("5 mm", "10 mm", "20 mm");
        assertThat(cases)
                .filteredOn(each -> each.name().equals("liftoff"))
                .allMatch(each -> each.fault().channels().text().equals("1"));
    }

    @Test
    void aMildFaultCostsLittleAndASevereOneMuch() {
        PatientSpec spec = PatientSpec.typical(Anatomies.named("transhumeral"), new Seed(5));
        MotionSet some = MotionSet.of(spec.anatomy().motions().motions().subList(0, 5));
        List<FaultCase> cases = FaultCase.all().stream()
                .filter(each -> each.name().equals("noise") && !each.level().equals("typical"))
                .toList();
        FaultStudy study = new FaultStudy(
                Cohort.of(spec, UserSpec.TYPICAL, 2),
                new PatientProtocol(some, 2, 1.2, 0.5, 0.4, 0.4),
                Limbs.of(AmputationLevel.TRANSHUMERAL),
                cases,
                new Provenance("test", List.of(), 5, "", Provenance.LABEL));
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        Section section = study.run(told::add);

        assertThat(told).hasSize(study.steps());
        Table table = section.table("faults");
        double[] before = table.values("accuracyBeforePercent");
        double[] after = table.values("accuracyAfterPercent");
        assertThat(before[0]).isEqualTo(before[1]).isGreaterThan(70);
        assertThat(after[1]).as("100 µV of noise").isLessThan(after[0]).isLessThan(before[1] - 15);
        assertThat(section.table("without").rows()).hasSize(2);
        assertThat(section.illustrations()).hasSize(1);
    }

    @Test
    void aLabWithoutPeopleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaultLab(0, new Seed(5)))
                .withMessage("the fault lab needs at least 2 people, for intervals over people; got 0");
    }
}
