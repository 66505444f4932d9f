package org.opentmr.simulation.motorunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.anatomy.Innervation;

class PlacementTest {

    private static final Innervation IMMATURE = new Innervation(0.46, 2, 0.0012, 10, 0.85, 0.0001, 0.12);
    private static final List<ElectrodeSite> SITES = List.of(
            Limbs.site(0, 65),
            new ElectrodeSite("wide", "", 30, 80, 33.3),
            new ElectrodeSite("narrow", "", 90, 120, 8));

    private static MotorUnits limb(Innervation state) {
        return new MotorUnits(
                Limbs.muscles(3, 20),
                Collections.nCopies(3, state),
                1000,
                PoolModel.DEFAULT,
                Fatigue.DEFAULT,
                new Seed(2));
    }

    private static double[][] emg(MotorUnits units, Placement placement) {
        EmgSynthesizer synthesizer = new EmgSynthesizer(units, new Seed(4));
        synthesizer.use(placement);
        IntStream.range(0, units.territories()).forEach(t -> synthesizer.excite(t, 0.7));
        return Limbs.run(synthesizer, 2);
    }

    private static Placement placedBy(int threads, MotorUnits units) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> units.place(SITES, Limbs.TISSUE)).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        for (Innervation state : List.of(Innervation.NATIVE, IMMATURE)) {
            MotorUnits units = limb(state);
            double[][] alone = emg(units, placedBy(1, units));
            double[][] together = emg(units, placedBy(4, units));
            assertThat(Limbs.rms(alone[0])).isPositive();
            assertThat(together).isDeepEqualTo(alone);
        }
    }

    @Test
    void aChannelSeesTheSameWhateverOthersThereAre() {
        MotorUnits units = limb(IMMATURE);
        double[] among = emg(units, units.place(SITES, Limbs.TISSUE))[1];
        double[] alone = emg(units, units.place(SITES.subList(1, 2), Limbs.TISSUE))[0];
        double[] difference = new double[alone.length];
        for (int i = 0; i < alone.length; i++) {
            difference[i] = among[i] - alone[i];
        }
        // Ends are cut off below a hundredth of the peak over all channels, which differs.
        assertThat(Limbs.rms(difference)).isLessThan(0.05 * Limbs.rms(alone));
    }

    @Test
    void fibresAddUp() {
        List<Fibre> fibres = List.of(
                new Fibre(0, 8, 100.2, 61, 55.5, 0.001),
                new Fibre(3, 9, 98.9, 58.3, 60.1, 0.001),
                new Fibre(-2, 7, 99.6, 58.2, 64, 0.001));
        double[] together = potential(fibres);
        double[] sum = new double[together.length];
        for (Fibre fibre : fibres) {
            double[] one = potential(List.of(fibre));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        double peak = 0;
        for (double each : sum) {
            peak = Math.max(peak, Math.abs(each));
        }
        assertThat(peak).isPositive();
        // A shorter fibre alone is followed for a shorter time: to less than a millionth.
        assertThat(together).containsExactly(sum, within(1e-5 * peak));
    }

    private static double[] potential(List<Fibre> fibres) {
        SkinPotential skin = new SkinPotential(fibres, 20);
        skin.solve(Limbs.site(150, 90), Limbs.TISSUE); // nothing may be left of another electrode
        skin.solve(Limbs.site(5, 65), Limbs.TISSUE);
        double[] out = new double[SkinPotential.samples(4000, 2000, 70)];
        skin.addTo(out, 4000, 2000, 1);
        return out;
    }

    @Test
    void worksWithoutElectrodes() {
        MotorUnits units = limb(Innervation.NATIVE);
        assertThat(units.place(List.of(), Limbs.TISSUE).bytes()).isZero();
    }

    @Test
    void refusesContactsThatTouch() {
        MotorUnits units = limb(Innervation.NATIVE);
        List<ElectrodeSite> sites = List.of(new ElectrodeSite("touching", "", 0, 65, 0.05));
        assertThatThrownBy(() -> units.place(sites, Limbs.TISSUE))
                .hasMessage("the contacts of an electrode must be at least 0.1 mm apart, got 0.05 for \"touching\"");
    }
}
