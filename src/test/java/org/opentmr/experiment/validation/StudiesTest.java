package org.opentmr.experiment.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.anatomy.Anatomy;

/** Each study, tiny: it shows the trend that it is there for. Seeds are fixed, so a trend holds or does not. */
class StudiesTest {

    private static final Decoders DECODERS = new Decoders(new Provenance("test", List.of(), 5, "", Provenance.LABEL));

    /** Five of the motions, three short repetitions. */
    private static CohortSessions sessions(String anatomy, int people) {
        PatientSpec spec = PatientSpec.typical(Anatomies.named(anatomy), new Seed(5));
        Anatomy limb = spec.anatomy();
        MotionSet some = MotionSet.of(limb.motions().motions().subList(0, 5));
        return new CohortSessions(
                spec.withElectrodes(CurveStudy.MOST_CHANNELS),
                people,
                new PatientProtocol(some, 3, 1.2, 0.5, 0.4, 0.4));
    }

    private static Section run(Study study) {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Section section = study.run(told::add);
        assertThat(told).as("steps of " + section.name()).hasSize(study.steps());
        return section;
    }

    private static double[] accuracies(Section section, String table) {
        return section.table(table).values("accuracyPercent");
    }

    @Test
    void aMuscleGrowsStrongerAndMoreGaussianWithDrive() {
        Section section = run(new MuscleBench(2, 4, new Seed(5)));

        assertThat(section.table("fat3mm").values("rmsMicrovolts")).isSorted();
        double[] thin = section.table("fat3mm").values("rmsMicrovolts");
        double[] thick = section.table("fat8mm").values("rmsMicrovolts");
        for (int drive = 0; drive < thin.length; drive++) {
            assertThat(thick[drive]).isLessThan(0.6 * thin[drive]);
        }
        double[] kurtosis = section.table("fat3mm").values("kurtosis");
        assertThat(kurtosis[0]).isGreaterThan(kurtosis[kurtosis.length - 1] + 0.5);
    }

    @Test
    void aMuscleGrowsWithItsNerve() {
        Table table = run(new GrowthStudy(2, 3, new Seed(5))).table("months");

        assertThat(table.values("answeringUnits")).isSorted();
        double[] rms = table.values("rmsMicrovolts");
        assertThat(rms[rms.length - 1]).isGreaterThan(2 * rms[0]);
    }

    @Test
    void aTiredMuscleSoundsLower() {
        double[] median = run(new FatigueStudy(2, new Seed(5))).table("seconds").values("medianHz");

        assertThat(median[median.length - 1]).isLessThan(0.95 * median[0]);
    }

    @Test
    void shiftedElectrodesCostAccuracy() {
        double[] accuracies = accuracies(run(new ShiftStudy(2, sessions("transhumeral", 2), DECODERS)), "shift");

        assertThat(accuracies[4]).as("20 mm, TD4 + LDA").isLessThan(accuracies[0] - 15);
    }

    @Test
    void scatterCostsAccuracy() {
        double[] accuracies = accuracies(run(new SkillStudy(2, sessions("transhumeral", 2), DECODERS)), "skill");

        assertThat(accuracies[3]).isLessThanOrEqualTo(accuracies[0]);
    }

    @Test
    void aHighPassTakesTheHeartAway() {
        Table table = run(new EcgStudy(2, sessions("shoulder-disarticulation", 2), DECODERS))
                .table("amplitude");

        double[] rest = table.values("restMicrovolts");
        double[] quiet = table.values("quietMicrovolts");
        assertThat(rest[0]).as("at 10 Hz").isGreaterThan(5 * quiet[0]);
        assertThat(rest[5]).as("at 100 Hz").isLessThan(2 * quiet[5]);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        SkillStudy study = new SkillStudy(2, sessions("transhumeral", 2), DECODERS);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            List<Table> alone = one.submit(() -> run(study).tables()).get();
            assertThat(alone).isEqualTo(run(study).tables());
        } finally {
            one.shutdown();
        }
    }

    @Test
    void recordingsAreLaidBesideSimulatedOnes() {
        CohortSessions theirs = sessions("transhumeral", 2);
        RealRecordings real = new RealRecordings(
                "twins",
                "twins",
                List.of(theirs.of(0, Sessions.Wish.USUAL), theirs.of(1, Sessions.Wish.USUAL)),
                List.of());

        Section section = run(new PortraitStudy(
                real, 2, (person, channels, rateHz) -> theirs.of(person, Sessions.Wish.USUAL.later(2))));

        assertThat(section.paragraphs().get(1)).isEqualTo("Every median lies within the other's 5 to 95 % range.");
        assertThat(section.illustrations()).hasSize(2);
        assertThat(section.table("quantiles").rows()).hasSize(10);
    }

    @Test
    void whatDiffersIsSaid() {
        CohortSessions theirs = sessions("transhumeral", 2);
        Recording session = theirs.of(0, Sessions.Wish.USUAL);
        double[][] louder = new double[session.samples().length][];
        for (int c = 0; c < louder.length; c++) {
            louder[c] = Arrays.stream(session.samples()[c]).map(x -> 50 * x).toArray();
        }
        Recording other =
                new Recording("louder", "x", "1", session.layout(), louder, session.annotations(), session.joins());

        Section section = run(new PortraitStudy(
                new RealRecordings("louder", "louder", List.of(other), List.of()),
                1,
                (person, channels, rateHz) -> session));

        assertThat(section.paragraphs().get(1))
                .startsWith("They differ")
                .contains("RMS, µV")
                .doesNotContain("kurtosis");
    }

    @Test
    void aSlowerAmplifierKeepsWhatLiesInItsBand() {
        int rate = 1000;
        double[] x = new double[4 * rate];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(2 * Math.PI * 20 * i / rate) + Math.sin(2 * Math.PI * 300 * i / rate);
        }
        Recording fast = new Recording(
                "tones",
                "x",
                "1",
                new ChannelLayout(List.of(new Channel("A", "µV", Channel.Kind.RAW)), rate),
                new double[][] {x},
                List.of(new Annotation(rate, 2L * rate, Motion.REST.fileName())),
                List.of());

        Recording slow = Resampled.to(200, fast);

        assertThat(slow.length()).isEqualTo(800);
        assertThat(slow.annotations().get(0).firstSample()).isEqualTo(200);
        assertThat(slow.annotations().get(0).samples()).isEqualTo(400);
        double squares = 0;
        for (int i = 200; i < 800; i++) {
            squares += slow.samples()[0][i] * slow.samples()[0][i] / 600;
        }
        // the 20 Hz tone alone has 0.5; 300 Hz lies two octaves above the corner of order 8
        assertThat(squares).isBetween(0.49, 0.51);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampled.to(2000, fast))
                .withMessageContaining("got 2000.0");
    }

    @Test
    void aValidationOfNobodyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validation(1, new Seed(5), List.of()))
                .withMessage("a validation needs at least 2 people, for intervals over people; got 1");
        assertThat(new Validation(2, new Seed(5), List.of()).steps()).isEqualTo(19 + 2 + 2 + 2 + 2);
    }
}
