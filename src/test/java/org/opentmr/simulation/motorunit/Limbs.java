package org.opentmr.simulation.motorunit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.anatomy.Evidence;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.anatomy.Territory;

/** Limbs and measures for the tests. */
public final class Limbs {

    public static final Tissue TISSUE = new Tissue(300, 3);

    private Limbs() {}

    /** A muscle under the skin, its zone at 100 mm, fibres 120 mm long. */
    public static Territory muscle(String name, double around, int units) {
        return new Territory(
                name,
                "median",
                false,
                around,
                10,
                10,
                4,
                100,
                120,
                units,
                Map.of(),
                new Evidence("made up for tests", Evidence.Confidence.LOW));
    }

    public static ElectrodeSite site(double around, double along) {
        return new ElectrodeSite("at " + around, "", around, along, 20);
    }

    /** So many electrodes evenly around the limb. */
    public static List<ElectrodeSite> ring(int channels) {
        return IntStream.range(0, channels)
                .mapToObj(c -> site(300.0 * c / channels, 65))
                .toList();
    }

    public static List<Territory> muscles(int count, int units) {
        return IntStream.range(0, count)
                .mapToObj(m -> muscle("muscle " + m, 300.0 * m / count, units))
                .toList();
    }

    public static MotorUnits one(Innervation state, Fatigue fatigue, long seed) {
        return new MotorUnits(
                List.of(muscle("one", 0, 100)), List.of(state), 2000, PoolModel.DEFAULT, fatigue, new Seed(seed));
    }

    public static EmgSynthesizer started(MotorUnits units, List<ElectrodeSite> sites, Tissue tissue, double drive) {
        EmgSynthesizer synthesizer = new EmgSynthesizer(units, new Seed(7));
        synthesizer.use(synthesizer.place(sites, tissue));
        for (int t = 0; t < units.territories(); t++) {
            synthesizer.excite(t, drive);
        }
        return synthesizer;
    }

    public static double[][] run(EmgSynthesizer synthesizer, double seconds) {
        double[][] out = new double[synthesizer.channels()]
                [(int) (seconds * synthesizer.units().rateHz())];
        synthesizer.generate(out, 0, out[0].length);
        return out;
    }

    static double rms(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return Math.sqrt(sum / x.length);
    }

    static double kurtosis(double[] x) {
        double fourth = 0;
        for (double v : x) {
            fourth += v * v * v * v;
        }
        return fourth / x.length / Math.pow(rms(x), 4);
    }

    static double medianHz(double[] x, double rateHz) {
        double half = share(x, rateHz, 0, rateHz) / 2;
        PowerSpectrum spectrum = spectrum(x, rateHz);
        double sum = 0;
        int k = 0;
        while (sum < half) {
            sum += spectrum.density()[k++];
        }
        return (k - 1) * spectrum.resolutionHz();
    }

    static double shareInBand(double[] x, double rateHz) {
        return share(x, rateHz, 20, 450) / share(x, rateHz, 0, rateHz);
    }

    private static double share(double[] x, double rateHz, double lowHz, double highHz) {
        PowerSpectrum spectrum = spectrum(x, rateHz);
        double sum = 0;
        for (int k = 0; k < spectrum.density().length; k++) {
            double hz = k * spectrum.resolutionHz();
            sum += hz >= lowHz && hz <= highHz ? spectrum.density()[k] : 0;
        }
        return sum;
    }

    private static PowerSpectrum spectrum(double[] x, double rateHz) {
        return PowerSpectrum.welch(x, rateHz, (int) rateHz, List.of());
    }
}
