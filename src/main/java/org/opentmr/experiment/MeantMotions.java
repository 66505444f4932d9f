package org.opentmr.experiment;

import java.util.Arrays;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.simulation.Patient;

/** The person does what they mean: every motion has a contraction of its own. */
final class MeantMotions implements Technique {

    private final int[] place;

    /**
     * @param motions of the decoder
     * @param patient can mean all of them
     */
    MeantMotions(MotionSet motions, Patient patient) {
        place = motions.motions().stream().mapToInt(patient.motions()::indexOf).toArray();
        for (int m = 0; m < place.length; m++) {
            if (place[m] < 0) {
                throw new IllegalArgumentException("the decoder knows \"" + motions.get(m)
                        + "\", which the simulated patient cannot mean; train one on this patient");
            }
        }
    }

    @Override
    public boolean occupied(Motion contraction) {
        return false;
    }

    @Override
    public void act(double[] meant, double[] efforts) {
        Arrays.fill(efforts, 0);
        for (int m = 0; m < meant.length; m++) {
            efforts[place[m]] = meant[m];
        }
    }

    @Override
    public void begin(Motion contraction, int number, Patient patient) {
        patient.beginContraction(contraction, number);
    }

    @Override
    public void relax() {
        // Nothing is under way.
    }
}
