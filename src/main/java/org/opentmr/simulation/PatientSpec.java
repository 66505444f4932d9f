package org.opentmr.simulation;

import java.util.OptionalDouble;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Anatomy;
import org.opentmr.simulation.anatomy.Reinnervation;

/**
 * A simulated patient: everything that lasts from session to session.
 *
 * @param anatomy of the residual limb, with as many electrodes as are worn
 * @param monthsSinceSurgery at least 0
 * @param delayMonths by which reinnervation comes later than usual, at least 0
 * @param skill of the person
 * @param fatMillimetres instead of the anatomy's, 0 to 60
 * @param rateHz sampling rate, 200 to 20,000 Hz
 * @param noiseMicrovolts RMS of every electrode's own white noise; 1 to 5 µV is usual
 * @param seed of the motor units and of all that the person does
 */
public record PatientSpec(
        Anatomy anatomy,
        double monthsSinceSurgery,
        double delayMonths,
        Skill skill,
        OptionalDouble fatMillimetres,
        double rateHz,
        double noiseMicrovolts,
        Seed seed) {

    public PatientSpec {
        new Reinnervation(monthsSinceSurgery, delayMonths);
        requireRate(rateHz);
        if (!(noiseMicrovolts >= 0 && Double.isFinite(noiseMicrovolts))) {
            throw new IllegalArgumentException(
                    "a simulated patient needs noiseMicrovolts >= 0, got noiseMicrovolts=" + noiseMicrovolts);
        }
        if (fatMillimetres.isPresent() && !(fatMillimetres.getAsDouble() >= 0 && fatMillimetres.getAsDouble() <= 60)) {
            throw new IllegalArgumentException("fatMillimetres must be 0 to 60, got " + fatMillimetres.getAsDouble());
        }
    }

    /** One year after an early surgery, typically skilled, the anatomy's fat, 1000 Hz, 3 µV noise. */
    public static PatientSpec typical(Anatomy anatomy, Seed seed) {
        return new PatientSpec(anatomy, 12, 0, Skill.TYPICAL, OptionalDouble.empty(), 1000, 3, seed);
    }

    /** Refuses a sampling rate that no patient can have. */
    public static void requireRate(double rateHz) {
        if (!(rateHz >= 200 && rateHz <= 20_000)) {
            throw new IllegalArgumentException(
                    "a simulated patient needs rateHz from 200 to 20000, got rateHz=" + rateHz);
        }
    }

    public Reinnervation reinnervation() {
        return new Reinnervation(monthsSinceSurgery, delayMonths);
    }

    /** The fat between electrodes and muscle, millimetres. */
    public double fat() {
        return fatMillimetres.orElse(anatomy.fatMillimetres());
    }

    /** Refuses another patient who cannot follow this one in the same stream. */
    public void requireSameStream(PatientSpec next) {
        if (next.anatomy().sites().equals(anatomy.sites())
                && next.anatomy().worn().size() == anatomy.worn().size()
                && next.rateHz() == rateHz
                && next.anatomy().motions().equals(anatomy.motions())
                && next.anatomy().territories().size() == anatomy.territories().size()) {
            return;
        }
        throw new IllegalArgumentException("another limb, other electrodes and another rate need a new connection; the"
                + " stream is " + described() + ", asked for " + next.described());
    }

    private String described() {
        return anatomy.title() + ", " + anatomy.worn().size() + " channels, " + Math.round(rateHz) + " Hz";
    }

    public PatientSpec withElectrodes(int count) {
        return new PatientSpec(
                anatomy.withElectrodes(count),
                monthsSinceSurgery,
                delayMonths,
                skill,
                fatMillimetres,
                rateHz,
                noiseMicrovolts,
                seed);
    }

    /** The same with another limb. */
    public PatientSpec withAnatomy(Anatomy other) {
        return new PatientSpec(
                other, monthsSinceSurgery, delayMonths, skill, fatMillimetres, rateHz, noiseMicrovolts, seed);
    }

    public PatientSpec withFat(OptionalDouble millimetres) {
        return new PatientSpec(
                anatomy, monthsSinceSurgery, delayMonths, skill, millimetres, rateHz, noiseMicrovolts, seed);
    }

    public PatientSpec withSkill(Skill other) {
        return new PatientSpec(
                anatomy, monthsSinceSurgery, delayMonths, other, fatMillimetres, rateHz, noiseMicrovolts, seed);
    }

    public PatientSpec withMonths(double sinceSurgery) {
        return new PatientSpec(
                anatomy, sinceSurgery, delayMonths, skill, fatMillimetres, rateHz, noiseMicrovolts, seed);
    }

    public PatientSpec withNoise(double microvolts) {
        return new PatientSpec(
                anatomy, monthsSinceSurgery, delayMonths, skill, fatMillimetres, rateHz, microvolts, seed);
    }

    public PatientSpec withSeed(Seed other) {
        return new PatientSpec(
                anatomy, monthsSinceSurgery, delayMonths, skill, fatMillimetres, rateHz, noiseMicrovolts, other);
    }
}
