package org.opentmr.benchmark;

import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.motorunit.EmgSynthesizer;
import org.opentmr.simulation.motorunit.Fatigue;
import org.opentmr.simulation.motorunit.Limbs;
import org.opentmr.simulation.motorunit.MotorUnits;
import org.opentmr.simulation.motorunit.Placement;
import org.opentmr.simulation.motorunit.PoolModel;

/** Time to make one second of EMG while muscles contract, on one thread, and to place electrodes on a limb. */
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class EmgSynthesizerBenchmark {

    /** Channels and units. */
    @Param({"8x600", "128x960"})
    public String size = "";

    @Param({"1000", "2000"})
    public double rateHz;

    /** "all": every muscle at full drive. "one": a motion, one of six muscles at full drive, the others at a tenth. */
    @Param({"all", "one"})
    public String contraction = "";

    private int channels;
    private MotorUnits units;
    private EmgSynthesizer synthesizer;
    private double[][] out;

    @Setup
    public void prepare() {
        String[] parts = size.split("x", -1);
        channels = Integer.parseInt(parts[0]);
        int muscles = 6;
        units = new MotorUnits(
                Limbs.muscles(muscles, Integer.parseInt(parts[1]) / muscles),
                Collections.nCopies(muscles, Innervation.NATIVE),
                rateHz,
                PoolModel.DEFAULT,
                Fatigue.DEFAULT,
                new Seed(1));
        synthesizer = new EmgSynthesizer(units, new Seed(1));
        Placement placement = units.place(Limbs.ring(channels), Limbs.TISSUE);
        synthesizer.use(placement);
        for (int m = 0; m < muscles; m++) {
            synthesizer.excite(m, contraction.equals("all") || m == 0 ? 1 : 0.1);
        }
        out = new double[channels][(int) rateHz];
    }

    @Benchmark
    public double[][] second() {
        synthesizer.generate(out, 0, out[0].length);
        return out;
    }

    /** On all cores; the potentials of four levels of fatigue. */
    @Benchmark
    public Placement place() {
        return units.place(Limbs.ring(channels), Limbs.TISSUE);
    }
}
