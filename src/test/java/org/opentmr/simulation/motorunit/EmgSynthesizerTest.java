package org.opentmr.simulation.motorunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.anatomy.Innervation;

class EmgSynthesizerTest {

    private static final List<ElectrodeSite> OVER = List.of(Limbs.site(0, 65));
    private static final Innervation IMMATURE = new Innervation(0.46, 2, 0.0012, 10, 0.85, 0.0001, 0.12);

    private static double[] emg(Innervation state, Fatigue fatigue, Tissue tissue, double drive, double seconds) {
        return Limbs.run(Limbs.started(Limbs.one(state, fatigue, 1), OVER, tissue, drive), seconds)[0];
    }

    @Test
    void amplitudeSpectrumAndKurtosisLieWhereSurfaceEmgHasThem() {
        for (double fat : new double[] {3, 8}) {
            double before = Double.MAX_VALUE;
            for (double drive : new double[] {1, 0.5, 0.3, 0.2, 0.1, 0.05}) {
                double[] x = emg(Innervation.NATIVE, Fatigue.NONE, new Tissue(300, fat), drive, 20);
                String what = String.format(
                        Locale.ROOT,
                        "fat %.0f mm, drive %.2f: RMS %.1f µV, MDF %.0f Hz, kurtosis %.2f, in band %.4f",
                        fat,
                        drive,
                        Limbs.rms(x),
                        Limbs.medianHz(x, 2000),
                        Limbs.kurtosis(x),
                        Limbs.shareInBand(x, 2000));
                assertThat(Limbs.medianHz(x, 2000)).as(what).isBetween(50.0, 120.0);
                assertThat(Limbs.shareInBand(x, 2000)).as(what).isGreaterThan(0.9);
                assertThat(Limbs.rms(x)).as(what).isLessThan(before);
                if (drive == 1) {
                    assertThat(Limbs.rms(x)).as(what).isBetween(100.0, 1500.0);
                    assertThat(Limbs.kurtosis(x)).as(what).isBetween(2.8, 3.6);
                }
                before = Limbs.rms(x);
            }
        }
    }

    @Test
    void kurtosisFallsWithForce() {
        double[] weak = emg(Innervation.NATIVE, Fatigue.NONE, Limbs.TISSUE, 0.1, 30);
        double[] strong = emg(Innervation.NATIVE, Fatigue.NONE, Limbs.TISSUE, 1, 30);
        assertThat(Limbs.kurtosis(weak)).isGreaterThan(Limbs.kurtosis(strong) + 0.5);
    }

    @Test
    void fatigueLowersTheMedianFrequencyAndRaisesTheAmplitude() {
        EmgSynthesizer synthesizer =
                Limbs.started(Limbs.one(Innervation.NATIVE, Fatigue.DEFAULT, 1), OVER, Limbs.TISSUE, 0.9);
        double[] x = Limbs.run(synthesizer, 90)[0];
        double[] fresh = Arrays.copyOf(x, 10 * 2000);
        double[] tired = Arrays.copyOfRange(x, 80 * 2000, 90 * 2000);
        assertThat(synthesizer.fatigue(0)).isGreaterThan(0.8);
        assertThat(Limbs.medianHz(tired, 2000))
                .isBetween(0.65 * Limbs.medianHz(fresh, 2000), 0.9 * Limbs.medianHz(fresh, 2000));
        assertThat(Limbs.rms(tired)).isGreaterThan(1.1 * Limbs.rms(fresh));
    }

    @Test
    void immatureInnervationLowersTheMedianFrequency() {
        double[] mature = emg(Innervation.NATIVE, Fatigue.NONE, Limbs.TISSUE, 0.8, 20);
        double[] immature = emg(IMMATURE, Fatigue.NONE, Limbs.TISSUE, 0.8, 20);
        assertThat(Limbs.medianHz(immature, 2000)).isLessThan(0.9 * Limbs.medianHz(mature, 2000));
        assertThat(Limbs.rms(immature)).isGreaterThan(20);
    }

    @Test
    void silentWithoutUnitsAndAtRest() {
        Innervation none = new Innervation(0, 1, 0, 4, 1, 0, 0);
        assertThat(emg(none, Fatigue.NONE, Limbs.TISSUE, 1, 1)).containsOnly(0);
        assertThat(emg(Innervation.NATIVE, Fatigue.NONE, Limbs.TISSUE, 0, 1)).containsOnly(0);
    }

    @Test
    void electrodesFarAwaySeeLess() {
        List<ElectrodeSite> sites = List.of(Limbs.site(0, 65), Limbs.site(40, 65), Limbs.site(150, 65));
        double[][] x =
                Limbs.run(Limbs.started(Limbs.one(Innervation.NATIVE, Fatigue.NONE, 1), sites, Limbs.TISSUE, 0.5), 5);
        assertThat(Limbs.rms(x[1])).isLessThan(0.7 * Limbs.rms(x[0]));
        assertThat(Limbs.rms(x[2])).isLessThan(0.2 * Limbs.rms(x[0]));
    }

    @Test
    void theLimbWraps() {
        List<ElectrodeSite> sites = List.of(Limbs.site(20, 65), Limbs.site(-280, 65));
        double[][] x =
                Limbs.run(Limbs.started(Limbs.one(Innervation.NATIVE, Fatigue.NONE, 1), sites, Limbs.TISSUE, 0.5), 1);
        assertThat(Limbs.rms(x[1])).isCloseTo(Limbs.rms(x[0]), org.assertj.core.api.Assertions.within(1e-6));
    }

    private static MotorUnits limb() {
        return new MotorUnits(
                Limbs.muscles(3, 30),
                List.of(Innervation.NATIVE, IMMATURE, Innervation.NATIVE),
                1000,
                PoolModel.DEFAULT,
                new Fatigue(1, 2, 0.25, 0.3, 0.3),
                new Seed(2));
    }

    @Test
    void blockSizesDoNotMatter() {
        double[][] whole = Limbs.run(Limbs.started(limb(), Limbs.ring(4), Limbs.TISSUE, 0.6), 2);
        for (int block : new int[] {1, 7, 64, 333}) {
            EmgSynthesizer synthesizer = Limbs.started(limb(), Limbs.ring(4), Limbs.TISSUE, 0.6);
            double[][] pieces = new double[4][2000];
            for (int at = 0; at < 2000; at += block) {
                synthesizer.generate(pieces, at, Math.min(block, 2000 - at));
            }
            assertThat(pieces).as("blocks of %d", block).isDeepEqualTo(whole);
        }
    }

    @Test
    void seedsDecideWhatComesOut() {
        Placement placement;
        MotorUnits units = limb();
        placement = units.place(Limbs.ring(2), Limbs.TISSUE);
        double[][][] out = new double[3][2][500];
        for (int i = 0; i < 3; i++) {
            EmgSynthesizer synthesizer = new EmgSynthesizer(units, new Seed(i / 2));
            synthesizer.use(placement);
            synthesizer.excite(0, 0.5);
            synthesizer.generate(out[i], 0, 500);
        }
        assertThat(out[1]).isDeepEqualTo(out[0]);
        assertThat(out[2]).isNotEqualTo(out[0]);
        assertThat(Limbs.rms(out[2][0])).isPositive();
    }

    @Test
    void aShiftChangesWhatComesNextAndNotWhatIsUnderWay() {
        MotorUnits units = limb();
        EmgSynthesizer stays = Limbs.started(units, Limbs.ring(4), Limbs.TISSUE, 0.6);
        EmgSynthesizer shifts = Limbs.started(units, Limbs.ring(4), Limbs.TISSUE, 0.6);
        Placement shifted =
                units.place(Limbs.ring(4).stream().map(s -> s.shifted(15, -10)).toList(), Limbs.TISSUE);
        double[][] before = Limbs.run(stays, 1);
        assertThat(Limbs.run(shifts, 1)).isDeepEqualTo(before);
        shifts.use(shifted);
        double[][] same = Limbs.run(stays, 1);
        double[][] other = Limbs.run(shifts, 1);
        assertThat(other[0][0])
                .as("nothing has fired yet; only what was under way")
                .isNotZero();
        assertThat(other).isNotEqualTo(same);
        assertThat(shifts.force(0)).isEqualTo(stays.force(0));
    }

    @Test
    void generatesWithoutAllocating() {
        EmgSynthesizer synthesizer = Limbs.started(limb(), Limbs.ring(4), Limbs.TISSUE, 0.6);
        double[][] out = new double[4][50];
        Allocation.assertNone(() -> synthesizer.generate(out, 0, 50));
    }

    @Test
    void refusesWhatMakesNoSense() {
        MotorUnits units = limb();
        EmgSynthesizer synthesizer = new EmgSynthesizer(units, new Seed(1));
        assertThatThrownBy(() -> synthesizer.excite(0, Double.NaN))
                .hasMessage("excitation must lie from 0 to 1, got NaN for territory 0");
        assertThatThrownBy(() -> synthesizer.excite(3, 0.5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> synthesizer.generate(new double[2][9], 0, 9))
                .hasMessage("use a placement before generating samples");
        synthesizer.use(units.place(Limbs.ring(2), Limbs.TISSUE));
        assertThatThrownBy(() -> synthesizer.use(units.place(Limbs.ring(3), Limbs.TISSUE)))
                .hasMessage("a placement of 2 channels cannot be followed by one of 3");
        assertThatThrownBy(() -> synthesizer.use(limb().place(Limbs.ring(2), Limbs.TISSUE)))
                .hasMessage("a placement must be made from the synthesizer's own motor units");
        assertThatThrownBy(() -> synthesizer.generate(new double[1][9], 0, 9))
                .hasMessage("out must have 2 channels, got 1");
        assertThatThrownBy(() -> new Tissue(300, Double.NaN)).hasMessageContaining("fatMillimetres=NaN");
        assertThatThrownBy(() -> new Tissue(60, 10)).hasMessageContaining("fatMillimetres=10.0");
        assertThatThrownBy(() -> new EmgSynthesizer(Limbs.muscles(2, 5), List.of(), 1000, new Seed(1)))
                .hasMessage("every territory needs one innervation, got 2 territories and 0 innervations");
        assertThatThrownBy(() -> new EmgSynthesizer(List.of(), List.of(), 100, new Seed(1)))
                .hasMessage("rateHz must lie from 200 to 20000, got 100.0");
        assertThatThrownBy(() -> new RateCoding(30, 8, 40, 10, 1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Twitches(1, 3, 0.09)).hasMessageContaining("got 1.0, 3.0, 0.09 s");
        assertThatThrownBy(() -> new DriveNoise(0.5, 2, 0)).hasMessageContaining("got 0.5, 2.0 Hz, 0.0");
        assertThatThrownBy(() -> new Fatigue(60, 120, 0.5, 0, 0)).hasMessageContaining("got 60.0 s, 120.0 s, 0.5");
    }
}
