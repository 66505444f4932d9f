package org.opentmr.experiment.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.Cohort;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.StudyReport;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.user.UserSpec;
import org.opentmr.tuning.auto.AutoTuner;
import org.opentmr.tuning.auto.TuningCost;

/**
 * What automatic tuning gains.
 *
 * @param people simulated, at least 2
 * @param seed of everything random
 * @param recorded data sets, folders or files of recorded EMG, each tuned too
 */
public record TuningLab(int people, Seed seed, List<Path> recorded) {

    public static final int USUAL_PEOPLE = 20;

    public TuningLab {
        recorded = List.copyOf(recorded);
        if (people < 2) {
            throw new IllegalArgumentException(
                    "the tuning lab needs at least 2 people, for intervals over people; got " + people);
        }
    }

    /**
     * Tunes everybody and everything; the same seed gives the same figures on any number of threads.
     *
     * @param progress is told in words what was done, one at a time: once per person and once per recording
     * @throws IOException where a recording cannot be read
     */
    public StudyReport run(Consumer<String> progress, Clock clock) throws IOException {
        Provenance provenance = Provenance.of(List.of(), seed, clock);
        AutoTuner tuner = new AutoTuner(TuningCost.USUAL, seed);
        List<RecordingsStudy> recordings = recordings(tuner, provenance);
        PatientSpec template = PatientSpec.typical(Anatomies.named("transhumeral"), seed);
        List<Section> sections = new ArrayList<>();
        sections.add(new PeopleStudy(
                        Cohort.of(template, UserSpec.TYPICAL, people),
                        PatientProtocol.of(template.anatomy().motions()),
                        Limbs.of(AmputationLevel.TRANSHUMERAL),
                        tuner,
                        provenance)
                .run(progress));
        for (RecordingsStudy study : recordings) {
            sections.add(study.run(progress));
        }
        return new StudyReport(
                "Tuning lab",
                List.of("Default settings of control against settings that were searched for, never judged on what they"
                        + " were searched on. What weighs how much is a default of this program; simulated people tell"
                        + " whether the search does what it should, not what it gains for a given person."),
                sections,
                provenance);
    }

    private List<RecordingsStudy> recordings(AutoTuner tuner, Provenance provenance) throws IOException {
        List<RecordingsStudy> studies = new ArrayList<>();
        for (Path path : recorded) {
            studies.add(
                    new RecordingsStudy(path, RecordingCatalog.find(path, ImportOptions.DEFAULT), tuner, provenance));
        }
        return studies;
    }

    /**
     * How often {@link #run} reports progress.
     *
     * @throws IOException where a data set cannot be read
     */
    public int steps() throws IOException {
        int steps = people;
        for (Path path : recorded) {
            steps += RecordingCatalog.find(path, ImportOptions.DEFAULT).size();
        }
        return steps;
    }
}
