package org.opentmr.experiment;

import java.util.Optional;
import org.opentmr.assessment.control.Decision;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.Scene;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.MotionSet;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.user.SyntheticUser;

/**
 * The closed loop: a synthetic user sees the scene and means something, the patient's muscles answer, the decoder decides
 * from what the electrodes pick up. Nothing in it knows what the others are about to do. For one thread.
 */
final class SimulatedParticipant implements Participant {

    private final SyntheticUser user;
    private final Patient patient;
    private final Decoder decoder;
    private final double incrementSeconds;
    private final int[] placeOfMotion;
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
     */
    SimulatedParticipant(SyntheticUser user, Patient patient, TrainedDecoder trained) {
        this.user = user;
        this.patient = patient;
        trained.requireSameStream("the simulated patient", patient.layout());
        decoder = new Decoder(trained);
        incrementSeconds = trained.spec().incrementSeconds();
        placeOfMotion = motions().motions().stream()
                .mapToInt(patient.motions()::indexOf)
                .toArray();
        for (int m = 0; m < placeOfMotion.length; m++) {
            if (placeOfMotion[m] < 0) {
                throw new IllegalArgumentException("the decoder knows \""
                        + motions().get(m) + "\", which the simulated patient cannot mean; train one on this patient");
            }
        }
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
        } else {
            user.relax();
        }
        user.see(scene.limb());
    }

    /** One step of the user's time, and the samples that lie in it. */
    private void step() {
        double[] meant = user.act(SyntheticUser.STEP_SECONDS);
        for (int m = 0; m < meant.length; m++) {
            efforts[placeOfMotion[m]] = meant[m];
        }
        if (user.contractions() != contractions) {
            contractions = user.contractions();
            patient.beginContraction(user.contraction(), (int) contractions);
        }
        patient.intend(efforts);
        steps++;
        made = (int) (Math.floor(steps * samplesPerStep) - Math.floor((steps - 1) * samplesPerStep));
        taken = 0;
        patient.generate(samples, 0, made);
    }
}
