package org.opentmr.simulation;

import java.util.List;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Anatomy;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/**
 * How the electrodes sit in one session: the cuff never comes back quite where it was, and no contact is quite as good as
 * it was. The sizes are defaults of the simulation.
 *
 * @param aroundMillimetres shift of the whole cuff around the limb
 * @param alongMillimetres shift of the whole cuff along the limb
 * @param gains per electrode, around 1
 */
record Donning(double aroundMillimetres, double alongMillimetres, List<Double> gains) {

    private static final double SHIFT_MILLIMETRES = 2;

    /** Standard deviation of the natural logarithm. */
    private static final double GAIN_SCATTER = 0.05;

    static Donning draw(Seed seed, int session, int electrodes) {
        NormalDraws draws = new NormalDraws(seed.stream("donning", session));
        double around = SHIFT_MILLIMETRES * draws.next();
        double along = SHIFT_MILLIMETRES * draws.next();
        Double[] gains = new Double[electrodes];
        for (int e = 0; e < electrodes; e++) {
            gains[e] = draws.factor(GAIN_SCATTER);
        }
        return new Donning(around, along, List.of(gains));
    }

    double gain(int electrode) {
        return gains.get(electrode);
    }

    /** Where the electrodes are. */
    List<ElectrodeSite> places(Anatomy anatomy) {
        return anatomy.worn().stream()
                .map(site -> site.shifted(aroundMillimetres, alongMillimetres))
                .toList();
    }
}
