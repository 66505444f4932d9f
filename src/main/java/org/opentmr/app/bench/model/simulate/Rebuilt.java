package org.opentmr.app.bench.model.simulate;

import java.util.OptionalDouble;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.anatomy.Anatomy;

/**
 * What takes another connection to change, because the stream becomes another.
 *
 * @param anatomy of the residual limb, by its name
 * @param electrodes worn, 1 to {@value Anatomy#MOST_ELECTRODES}
 */
public record Rebuilt(String anatomy, int electrodes) {

    public Rebuilt {
        Anatomies.named(anatomy).withElectrodes(electrodes);
    }

    static Rebuilt of(PatientSpec patient) {
        return new Rebuilt(patient.anatomy().id(), patient.anatomy().electrodes());
    }

    /** Whether the patient has this limb and these electrodes already. */
    boolean isOf(PatientSpec patient) {
        return anatomy.equals(patient.anatomy().id())
                && electrodes == patient.anatomy().electrodes();
    }

    /** Another limb, with as many electrodes as are usual on it. */
    public Rebuilt withAnatomy(String other) {
        return new Rebuilt(other, Anatomies.named(other).electrodes());
    }

    public Rebuilt withElectrodes(int count) {
        return new Rebuilt(anatomy, count);
    }

    /** The patient on that limb, with its own fat under the skin where the limb is another. */
    PatientSpec spec(PatientSpec patient) {
        Anatomy limb = Anatomies.named(anatomy).withElectrodes(electrodes);
        return anatomy.equals(patient.anatomy().id())
                ? patient.withAnatomy(limb)
                : patient.withAnatomy(limb).withFat(OptionalDouble.empty());
    }
}
