package org.opentmr.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.user.UserSpec;

/** People who differ as people do: in their muscles, in what they repeat how well, and in the fat over their muscles. */
public final class Cohort {

    /** Standard deviation of the natural logarithm of the fat's thickness between people; default of the simulation. */
    private static final double FAT_SCATTER = 0.3;

    /** Fat beyond it, in standard deviations, is another preset; default of the simulation. */
    private static final double FAT_CLIP = 2;

    private Cohort() {}

    /**
     * So many people; the first ones are the same however many there are.
     *
     * @param template what they have in common; its seed decides who they are
     */
    public static List<SimulatedPerson> of(PatientSpec template, UserSpec behaviour, int people) {
        if (people < 1) {
            throw new IllegalArgumentException("a cohort needs at least one person, got " + people);
        }
        return IntStream.range(0, people)
                .mapToObj(person -> new SimulatedPerson(body(template, person), behaviour))
                .toList();
    }

    private static PatientSpec body(PatientSpec template, int person) {
        SplittableRandom random = template.seed().stream("person", person);
        double normal = Math.max(-FAT_CLIP, Math.min(FAT_CLIP, random.nextGaussian()));
        return template.withSeed(new Seed(random.nextLong()))
                .withFat(OptionalDouble.of(template.fat() * StrictMath.exp(FAT_SCATTER * normal)));
    }
}
