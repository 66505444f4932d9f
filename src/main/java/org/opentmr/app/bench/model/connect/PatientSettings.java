package org.opentmr.app.bench.model.connect;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.anatomy.Anatomy;

/**
 * Who the simulated patient is.
 *
 * @param anatomy name of a residual limb that comes with the program
 * @param months since surgery, 0 to {@value #MOST_MONTHS}
 * @param skill by its name
 * @param electrodes worn, 1 to {@value Anatomy#MOST_ELECTRODES}
 * @param rateHz samples per second, 200 to 20,000
 * @param seed of everything about the person
 */
public record PatientSettings(String anatomy, double months, String skill, int electrodes, double rateHz, long seed) {

    /** Beyond it reinnervation changes nothing any more in the simulation. */
    public static final int MOST_MONTHS = 60;

    /** As command-line runs of the simulation have it. */
    private static final double NOISE_MICROVOLTS = 3;

    /** A year after surgery, typically skilled, eight electrodes. */
    public static final PatientSettings USUAL =
            new PatientSettings("transhumeral", 12, Skill.TYPICAL.name(), 8, 1000, Seed.DEFAULT.value());

    public PatientSettings {
        if (!(months >= 0 && months <= MOST_MONTHS)) {
            throw new IllegalArgumentException(
                    "a simulated patient was operated on 0 to " + MOST_MONTHS + " months ago, got " + months);
        }
        // The anatomy itself is read when it is asked for: that takes a while, and most are never asked.
        Anatomies.require(anatomy);
        Skill.named(skill);
        PatientSpec.requireRate(rateHz);
        if (electrodes < 1 || electrodes > Anatomy.MOST_ELECTRODES) {
            throw new IllegalArgumentException(
                    "a simulated patient wears 1 to " + Anatomy.MOST_ELECTRODES + " electrodes, got " + electrodes);
        }
    }

    /** The patient. */
    public PatientSpec spec() {
        return new PatientSpec(
                Anatomies.named(anatomy).withElectrodes(electrodes),
                months,
                0,
                Skill.named(skill),
                OptionalDouble.empty(),
                rateHz,
                NOISE_MICROVOLTS,
                new Seed(seed));
    }

    /** Another limb, with as many electrodes as are usual on it. */
    public PatientSettings withAnatomy(String other) {
        return new PatientSettings(other, months, skill, Anatomies.named(other).electrodes(), rateHz, seed);
    }

    public PatientSettings withMonths(double since) {
        return new PatientSettings(anatomy, since, skill, electrodes, rateHz, seed);
    }

    public PatientSettings withSkill(String other) {
        return new PatientSettings(anatomy, months, other, electrodes, rateHz, seed);
    }

    public PatientSettings withElectrodes(int count) {
        return new PatientSettings(anatomy, months, skill, count, rateHz, seed);
    }

    public PatientSettings withRate(double hertz) {
        return new PatientSettings(anatomy, months, skill, electrodes, hertz, seed);
    }

    public PatientSettings withSeed(long other) {
        return new PatientSettings(anatomy, months, skill, electrodes, rateHz, other);
    }

    /** For people: what this patient can mean, and how far the nerves have grown in. */
    public String summary() {
        PatientSpec spec = spec();
        String motions = spec.anatomy().motions().motions().stream()
                .filter(motion -> !motion.isRest())
                .map(Motion::name)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Can mean: %s. %.0f months after surgery the nerves have grown in by %.0f %%.",
                motions,
                months,
                100 * spec.reinnervation().maturity());
    }
}
