package org.opentmr.experiment.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.Cohort;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.StudyReport;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.user.UserSpec;

/**
 * The simulator held against published figures and against recorded EMG.
 *
 * @param people simulated for each curve, at least 2; studies that take long per person make do with a third
 * @param seed of everything random
 * @param compare data sets, folders or files of recorded EMG to lay beside
 */
public record Validation(int people, Seed seed, List<Path> compare) {

    public static final int USUAL_PEOPLE = 20;

    /** Quickly made, so as many however few people are asked for. */
    private static final int MUSCLES = 6;

    /** Studies that take long per person. */
    private static final int LEAST_OF_LONG_STUDIES = 3;

    private static final int MOST_PORTRAITS = 6;
    private static final double MUSCLE_SECONDS = 10;

    public Validation {
        compare = List.copyOf(compare);
        if (people < 2) {
            throw new IllegalArgumentException(
                    "a validation needs at least 2 people, for intervals over people; got " + people);
        }
    }

    /** How often {@link #run} reports progress. */
    public int steps() {
        Provenance none = new Provenance(Provenance.SOFTWARE, List.of(), seed.value(), "", Provenance.LABEL);
        return studies(none).stream().mapToInt(Study::steps).sum() + compare.size();
    }

    /**
     * Runs all studies; the same seed gives the same figures on any number of threads.
     *
     * @param progress is told in words what was done, {@link #steps()} times, one at a time
     * @throws IOException where a recording cannot be read
     */
    public StudyReport run(Consumer<String> progress, Clock clock) throws IOException {
        Provenance provenance = Provenance.of(List.of(), seed, clock);
        List<RealRecordings> real = new ArrayList<>();
        for (Path path : compare) {
            real.add(RealRecordings.load(path)); // before the long work, so that a wrong path is told at once
        }
        List<Section> sections = new ArrayList<>();
        for (Study study : studies(provenance)) {
            sections.add(study.run(progress));
        }
        for (RealRecordings recordings : real) {
            sections.add(new PortraitStudy(recordings, Math.min(people, MOST_PORTRAITS), this::forearm).run(progress));
        }
        return new StudyReport(
                "Validation of the simulator",
                List.of(
                        "Simulated muscles and people held against published figures. Every figure has a range that it"
                                + " should lie in; where no publication gives one, the range is a default of the"
                                + " simulation, says so, and shows plausibility, not validity. Means over people come"
                                + " with a 95 % interval (Student's t over people).",
                        "Passing says that a simulated person behaves like published groups in these respects. It says"
                                + " nothing about a given person, and offline accuracy says little about control."),
                sections,
                provenance);
    }

    private List<Study> studies(Provenance provenance) {
        int few = Math.min(people, Math.max(LEAST_OF_LONG_STUDIES, people / 3));
        Decoders decoders = new Decoders(provenance);
        PatientSpec arm = template("transhumeral");
        PatientSpec shoulder = template("shoulder-disarticulation");
        CohortSessions ofArm = new CohortSessions(arm, people, protocol(arm));
        return List.of(
                new MuscleBench(MUSCLES, MUSCLE_SECONDS, seed),
                new GrowthStudy(MUSCLES, MUSCLE_SECONDS, seed),
                new FatigueStudy(MUSCLES, seed),
                new CurveStudy(people, ofArm, decoders),
                new SkillStudy(people, ofArm, decoders),
                new ShiftStudy(few, ofArm, decoders),
                new EcgStudy(few, new CohortSessions(shoulder, few, protocol(shoulder)), decoders));
    }

    private PatientSpec template(String anatomy) {
        return PatientSpec.typical(Anatomies.named(anatomy), seed).withElectrodes(CurveStudy.MOST_CHANNELS);
    }

    /** All motions, four times, 2.5 s of contraction and 1 s of rest: short, since people do not tire here. */
    private static PatientProtocol protocol(PatientSpec spec) {
        return new PatientProtocol(spec.anatomy().motions(), 4, 2.5, 1, 0.5, 0.4);
    }

    /** Recordings to compare with are of forearms. */
    private Recording forearm(int person, int channels, double rateHz) {
        PatientSpec typical = PatientSpec.typical(Anatomies.named("transradial"), seed);
        PatientSpec spec = new PatientSpec(
                typical.anatomy().withElectrodes(channels),
                typical.monthsSinceSurgery(),
                typical.delayMonths(),
                typical.skill(),
                typical.fatMillimetres(),
                rateHz,
                typical.noiseMicrovolts(),
                seed);
        return Cohort.of(spec, UserSpec.TYPICAL, person + 1).get(person).session(1, protocol(spec), List.of());
    }
}
