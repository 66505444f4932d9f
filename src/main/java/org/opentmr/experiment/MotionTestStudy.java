package org.opentmr.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.opentmr.assessment.control.MotionGroup;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.MotionTestResult.Figures;
import org.opentmr.classifier.Trainers;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.anatomy.Anatomy;
import org.opentmr.simulation.anatomy.Territory;
import org.opentmr.simulation.user.UserSpec;

/**
 * The study of Kuiken and others 2009 (JAMA 301:619) with simulated people: ten motions of elbow, wrist and hand, three
 * grasps among them, twelve electrodes, a Motion test on the day of training. What the synthetic user and the patients are
 * calibrated with.
 *
 * <p>Time-domain features, linear discriminant analysis, as in the study; windows of 150 ms and a decision every 100 ms are
 * defaults of the simulation, and so is how much each grasp asks of the nerves.
 */
public final class MotionTestStudy {

    private static final int ELECTRODES = 12;

    private static final List<String> MOTIONS = List.of(
            "rest",
            "elbow flexion",
            "elbow extension",
            "pronation",
            "supination",
            "wrist flexion",
            "wrist extension",
            "hand open",
            "hand close",
            "pinch grip",
            "key grip");

    /** Share of the effort at a power grasp that another grasp asks of the median, the ulnar and any other nerve. */
    private static final Map<String, double[]> GRASPS =
            Map.of("pinch grip", new double[] {0.95, 0.7, 0.85}, "key grip", new double[] {0.8, 0.9, 0.85});

    private final Clock clock;

    public MotionTestStudy(Clock clock) {
        this.clock = clock;
    }

    /**
     * The figures of a group of motions over people.
     *
     * @param group of motions
     * @param selectionSeconds one for each person, as the others
     */
    public record Outcome(
            MotionGroup group, double[] selectionSeconds, double[] completionSeconds, double[] completionRate) {}

    /**
     * Takes the test with so many people of a level.
     *
     * @param level transhumeral or shoulder disarticulation
     */
    public List<Outcome> run(AmputationLevel level, int people, Seed seed) {
        PatientSpec template = PatientSpec.typical(
                withGrasps(Anatomies.named(level.name().toLowerCase(Locale.ROOT).replace('_', '-'))), seed);
        List<MotionTestResult> results =
                Cohort.of(template.withElectrodes(ELECTRODES), UserSpec.TYPICAL, people).parallelStream()
                        .map(person -> test(person, level))
                        .toList();
        return Stream.of(MotionGroup.ARM, MotionGroup.HAND)
                .map(group -> new Outcome(
                        group,
                        each(
                                results,
                                group,
                                figures -> figures.selectionSeconds().value()),
                        each(
                                results,
                                group,
                                figures -> figures.completionSeconds().value()),
                        each(results, group, Figures::completionRate)))
                .toList();
    }

    private static double[] each(List<MotionTestResult> results, MotionGroup group, ToDoubleFunction<Figures> figure) {
        return results.stream()
                .map(result -> Optional.ofNullable(result.byGroup().get(group)))
                .flatMap(Optional::stream)
                .mapToDouble(figure)
                .toArray();
    }

    private MotionTestResult test(SimulatedPerson person, AmputationLevel level) {
        MotionSet motions = new MotionSet(MOTIONS.stream().map(Motion::named).toList());
        Recording training = person.session(1, PatientProtocol.of(motions), List.of());
        DecoderSpec usual = person.defaultDecoder(Optional.empty());
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                usual.filters(),
                true,
                0.15,
                0.1,
                "TD4",
                Trainers.named("LDA").name(),
                ControlSpec.OFF);
        Provenance provenance = new Provenance(
                Provenance.SOFTWARE,
                List.of(),
                person.body().seed().value(),
                clock.now().toString(),
                Provenance.LABEL);
        TrainedDecoder decoder = SimulatedPerson.train(spec, training, provenance, clock);
        try {
            return MotionTest.usual(motions)
                    .run(
                            person.participant(decoder, 1, List.of()),
                            Limbs.of(level),
                            person.body().seed(),
                            (trial, planned, task, completed) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same limb of a person who can mean a pinch and a key grip besides the power grasp. */
    static Anatomy withGrasps(Anatomy anatomy) {
        Motion power = Motion.named("hand close");
        List<Territory> territories = new ArrayList<>();
        for (Territory territory : anatomy.territories()) {
            Map<Motion, Double> recruits = new HashMap<>(territory.recruits());
            Double closes = recruits.get(power);
            if (closes != null) {
                GRASPS.forEach((grasp, shares) -> recruits.put(Motion.named(grasp), closes * of(shares, territory)));
            }
            territories.add(territory.withRecruits(recruits));
        }
        LinkedHashSet<Motion> motions = new LinkedHashSet<>(anatomy.motions().motions());
        GRASPS.keySet().stream().sorted().map(Motion::named).forEach(motions::add);
        return anatomy.withMotions(MotionSet.of(motions), territories);
    }

    private static double of(double[] shares, Territory territory) {
        return switch (territory.nerve()) {
            case "median" -> shares[0];
            case "ulnar" -> shares[1];
            default -> shares[2];
        };
    }
}
