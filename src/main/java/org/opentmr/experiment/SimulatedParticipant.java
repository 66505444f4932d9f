package org.opentmr.experiment;

import java.util.Optional;
import org.opentmr.assessment.control.Decision;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.Scene;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.user.SyntheticUser;
import org.opentmr.simulation.user.UserSpec;

/**
 * The closed loop: a synthetic user sees the scene and means something, the patient's muscles answer, the decoder decides
 * from what the electrodes pick up. Nothing in it knows what the others are about to do. For one thread.
 */
final class SimulatedParticipant implements Participant {

    private static final double[] NOTHING = {};

    private final SyntheticUser user;
    private final Patient patient;
    private final Decoder decoder;
    private final double incrementSeconds;
    private final Technique technique;
    private final double[] efforts;
    private final double[][] samples;
    private final double samplesPerStep;
    private long steps;
    private int made;
    private int taken;
    private long contractions;

    /**
     * @param user who means the decoder's motions
     * @param patient at the start of a session
     * @param behaviour of the user
     * @param behaving decides the user's technique
     */
    SimulatedParticipant(
            SyntheticUser user, Patient patient, TrainedDecoder trained, UserSpec behaviour, Seed behaving) {
        this.user = user;
        this.patient = patient;
        trained.requireSameStream("the simulated patient", patient.layout());
        decoder = new Decoder(trained);
        incrementSeconds = trained.spec().incrementSeconds();
        technique = trained.strategy() instanceof TrainedStrategy.Direct direct
                ? new SiteContractions(
                        direct.sites(), motions(), decoder.direct().orElseThrow(), patient, behaviour, behaving)
                : new MeantMotions(motions(), patient);
        efforts = new double[patient.motions().size()];
        samplesPerStep = SyntheticUser.STEP_SECONDS * patient.layout().rateHz();
        samples = new double[patient.layout().size()][(int) Math.ceil(samplesPerStep) + 1];
    }

    @Override
    public MotionSet motions() {
        return decoder.trained().motions();
    }

    @Override
    public double incrementSeconds() {
        return incrementSeconds;
    }

    @Override
    public Optional<Decision> decide(Scene scene) {
        show(scene);
        do {
            if (taken == made) {
                step();
            }
            taken += decoder.push(samples, taken, made - taken);
        } while (!decoder.ready());
        return Optional.of(Decision.of(decoder));
    }

    private void show(Scene scene) {
        if (scene.target().isPresent()) {
            user.target(scene.target().get(), scene.toleranceDegrees());
        } else if (scene.cue().isPresent()) {
            user.cue(scene.cue().get());
            if (scene.cue().get().isRest()) {
                technique.relax();
            }
        } else {
            user.relax();
            technique.relax();
        }
        user.see(scene.limb());
    }

    /** One step of the user's time, and the samples that lie in it. */
    private void step() {
        if (technique.occupied(user.contraction())) {
            technique.act(NOTHING, efforts);
        } else {
            double[] meant = user.act(SyntheticUser.STEP_SECONDS);
            if (user.contractions() != contractions) {
                contractions = user.contractions();
                technique.begin(user.contraction(), (int) contractions, patient);
            }
            technique.act(meant, efforts);
        }
        patient.intend(efforts);
        steps++;
        made = (int) (Math.floor(steps * samplesPerStep) - Math.floor((steps - 1) * samplesPerStep));
        taken = 0;
        patient.generate(samples, 0, made);
    }
}
