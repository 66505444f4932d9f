package org.opentmr.experiment.validation;

import java.util.List;
import java.util.Map;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.anatomy.Evidence;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.anatomy.Territory;
import org.opentmr.simulation.motorunit.EmgSynthesizer;
import org.opentmr.simulation.motorunit.Fatigue;
import org.opentmr.simulation.motorunit.MotorUnits;
import org.opentmr.simulation.motorunit.Placement;
import org.opentmr.simulation.motorunit.PoolModel;
import org.opentmr.simulation.motorunit.Tissue;

/**
 * One muscle under one bipolar electrode, alone and without noise: what the motor units themselves give. Its size and place
 * are defaults of the simulation: a limb of 300 mm, fibres of 120 mm, the electrode half way between endplates and tendon.
 *
 * @param units of the pool, with {@value #FIBRES_PER_UNIT} fibres on average
 * @param fatMillimetres under the electrode
 * @param innervation how far the nerve has grown in
 * @param fatigue how it tires
 * @param seed of the units and their discharges
 */
record TestMuscle(int units, double fatMillimetres, Innervation innervation, Fatigue fatigue, Seed seed) {

    static final double RATE_HZ = 2000;
    static final int UNITS = 100;
    static final int FIBRES_PER_UNIT = 400;

    private static final PoolModel POOL = new PoolModel(
            PoolModel.DEFAULT.rates(), PoolModel.DEFAULT.twitches(), PoolModel.DEFAULT.noise(), FIBRES_PER_UNIT);

    static final double INTER_ELECTRODE_MILLIMETRES = 20;

    private static final double CIRCUMFERENCE_MILLIMETRES = 300;
    private static final double ZONE_MILLIMETRES = 100;
    private static final double FIBRE_MILLIMETRES = 120;

    /** Discharges and force have settled: some ten intervals of the slowest unit. */
    private static final double SETTLE_SECONDS = 1.5;

    /** The force is read so often. */
    private static final double STEP_SECONDS = 0.05;

    /**
     * A steady contraction.
     *
     * @param microvolts EMG after it has settled
     * @param force mean over that time, share of what the whole mature pool can do
     * @param answering units of the pool that answer their nerve
     */
    record Contraction(double[] microvolts, double force, int answering) {}

    static TestMuscle mature(double fatMillimetres, Seed seed) {
        return new TestMuscle(UNITS, fatMillimetres, Innervation.NATIVE, Fatigue.NONE, seed);
    }

    /** The territory; a transferred nerve, so that it follows a course of reinnervation. */
    static Territory territory(int units) {
        return new Territory(
                "test muscle",
                "test nerve",
                true,
                CIRCUMFERENCE_MILLIMETRES / 2,
                6,
                6,
                2,
                ZONE_MILLIMETRES,
                FIBRE_MILLIMETRES,
                units,
                Map.of(Motion.named("elbow flexion"), 1.0),
                new Evidence("a muscle to measure the simulation with", Evidence.Confidence.LOW));
    }

    /** The motor units, ready to contract; one muscle may contract several times, each time with the same discharges. */
    Bench bench() {
        return new Bench(this);
    }

    /** A muscle whose action potentials have been worked out. */
    static final class Bench {
        private final TestMuscle muscle;
        private final MotorUnits motorUnits;
        private final Placement placement;

        private Bench(TestMuscle muscle) {
            this.muscle = muscle;
            motorUnits = new MotorUnits(
                    List.of(territory(muscle.units)),
                    List.of(muscle.innervation),
                    RATE_HZ,
                    POOL,
                    muscle.fatigue,
                    muscle.seed);
            ElectrodeSite site = new ElectrodeSite(
                    "E1",
                    "",
                    CIRCUMFERENCE_MILLIMETRES / 2,
                    ZONE_MILLIMETRES + FIBRE_MILLIMETRES / 3,
                    INTER_ELECTRODE_MILLIMETRES);
            placement = motorUnits.place(List.of(site), new Tissue(CIRCUMFERENCE_MILLIMETRES, muscle.fatMillimetres));
        }

        /** Contracts steadily. */
        Contraction contract(double drive, double seconds) {
            EmgSynthesizer synthesizer = new EmgSynthesizer(motorUnits, muscle.seed);
            synthesizer.use(placement);
            synthesizer.excite(0, drive);
            int settle = (int) Math.round(SETTLE_SECONDS * RATE_HZ);
            int count = (int) Math.round(seconds * RATE_HZ);
            int step = (int) Math.round(STEP_SECONDS * RATE_HZ);
            synthesizer.generate(new double[1][settle], 0, settle);
            double[][] out = new double[1][count];
            double force = 0;
            int readings = 0;
            for (int at = 0; at < count; at += step) {
                synthesizer.generate(out, at, Math.min(step, count - at));
                force += synthesizer.force(0);
                readings++;
            }
            return new Contraction(out[0], force / readings, motorUnits.answering(0));
        }
    }
}
