package org.opentmr.simulation.motorunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Innervation;

class PoolTest {

    private static final double TICK = 0.005;
    private static final PoolModel STEADY =
            new PoolModel(RateCoding.DEFAULT, Twitches.DEFAULT, new DriveNoise(0, 2, 0), 400);

    private static MotorUnits limb(Innervation state, PoolModel model, Fatigue fatigue) {
        return new MotorUnits(List.of(Limbs.muscle("one", 0, 100)), List.of(state), 2000, model, fatigue, new Seed(3));
    }

    private static Pool pool(Innervation state) {
        return new Pool(limb(state, STEADY, Fatigue.NONE), 0, new Seed(5), TICK);
    }

    private static double meanForce(double drive) {
        Pool pool = pool(Innervation.NATIVE);
        pool.excite(drive);
        double sum = 0;
        for (int t = 0; t < 2400; t++) {
            pool.tick(0);
            sum += t >= 400 ? pool.force() : 0;
        }
        return sum / 2000;
    }

    @Test
    void intervalsHaveTheMeanAndVariationOfTheRateCoding() {
        Pool pool = pool(Innervation.NATIVE);
        pool.excite(0.3);
        double last = Double.NaN;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int t = 0; t < 100_000; t++) {
            pool.tick(0);
            for (int d = 0; d < pool.discharges(); d++) {
                if (pool.unit(d) == 40) {
                    double now = t * TICK + pool.momentSeconds(d);
                    if (!Double.isNaN(last)) {
                        sum += now - last;
                        squares += (now - last) * (now - last);
                        count++;
                    }
                    last = now;
                }
            }
        }
        RateCoding rates = RateCoding.DEFAULT;
        double threshold = rates.threshold(41, 100);
        double rate = rates.rateHz(0.3 * rates.maximalExcitation(), threshold, rates.peakRateHz(41, 100));
        double mean = sum / count;
        assertThat(rate).isBetween(8.0, 40.0);
        assertThat(1 / mean).as("rate over 500 s").isCloseTo(rate, within(0.01 * rate));
        double variation = Math.sqrt(squares / count - mean * mean) / mean;
        assertThat(variation).as("%d intervals", count).isCloseTo(0.2, within(0.01));
    }

    @Test
    void recruitsInTheOrderOfRankAndAllAtFullDrive() {
        boolean[] fired = new boolean[100];
        Pool pool = pool(Innervation.NATIVE);
        int before = 0;
        for (double drive = 0.05; drive < 1.01; drive += 0.05) {
            pool.excite(Math.min(1, drive));
            for (int t = 0; t < 100; t++) {
                pool.tick(0);
                for (int d = 0; d < pool.discharges(); d++) {
                    fired[pool.unit(d)] = true;
                }
            }
            int count = 0;
            while (count < 100 && fired[count]) {
                count++;
            }
            for (int i = count; i < 100; i++) {
                assertThat(fired[i])
                        .as("unit %d before unit %d at %s", i, count, drive)
                        .isFalse();
            }
            assertThat(count).isGreaterThanOrEqualTo(before);
            before = count;
        }
        assertThat(before).isEqualTo(100);
    }

    @Test
    void forceGrowsFasterThanDriveUpToTheMaximum() {
        double weak = meanForce(0.1);
        double half = meanForce(0.5);
        double full = meanForce(1);
        assertThat(weak).isBetween(0.01, 0.08);
        assertThat(half).isBetween(0.3, 0.6);
        assertThat(full).as("twitches at random intervals against steady ones").isCloseTo(1, within(0.04));
    }

    @Test
    void forceRisesAndDiesAwayAsItsTwitchesDo() {
        Pool pool = pool(Innervation.NATIVE);
        pool.excite(1);
        for (int t = 0; t < 200; t++) {
            pool.tick(0);
        }
        assertThat(pool.force()).isGreaterThan(0.8);
        pool.excite(0);
        for (int t = 0; t < 400; t++) {
            pool.tick(0);
            assertThat(pool.discharges()).isZero();
        }
        assertThat(pool.force()).isLessThan(1e-4);
    }

    @Test
    void aTwitchIsTheClosedForm() {
        PoolModel model =
                new PoolModel(new RateCoding(30, 8, 40, 10, 1, 0), Twitches.DEFAULT, new DriveNoise(0, 2, 0), 400);
        Pool pool = new Pool(limb(new Innervation(0.01, 1, 0, 4, 1, 0, 0), model, Fatigue.NONE), 0, new Seed(5), TICK);
        pool.excite(1);
        int ticks = 0;
        do {
            pool.tick(0);
            ticks++;
        } while (pool.discharges() == 0);
        double fired = (ticks - 1) * TICK + pool.momentSeconds(0);
        pool.excite(0);
        int rank = limb(new Innervation(0.01, 1, 0, 4, 1, 0, 0), model, Fatigue.NONE)
                .pool(0)
                .get(0)
                .rank();
        double contraction = Twitches.DEFAULT.contractionSeconds(rank, 100);
        double peak = Double.NaN;
        for (int t = 0; t < 60; t++) {
            double x = (ticks * TICK - fired) / contraction;
            double shape = x * Math.exp(1 - x);
            peak = t == 0 ? pool.force() / shape : peak;
            assertThat(pool.force()).as("%s contractions after", x).isCloseTo(peak * shape, within(1e-4 * peak));
            pool.tick(0);
            ticks++;
        }
    }

    @Test
    void aShareOfTheUnitsKeepsTheRangeAndTheUnits() {
        List<Integer> few = ranks(0.2);
        List<Integer> more = ranks(0.6);
        assertThat(few).hasSize(20);
        assertThat(few.get(0)).isLessThanOrEqualTo(10);
        assertThat(few.get(19)).isGreaterThanOrEqualTo(90);
        assertThat(more).hasSize(60).containsAll(few);
        assertThat(ranks(0)).isEmpty();
    }

    private static List<Integer> ranks(double share) {
        return limb(new Innervation(share, 1, 0, 4, 1, 0, 0), STEADY, Fatigue.NONE).pool(0).stream()
                .map(MotorUnit::rank)
                .toList();
    }

    @Test
    void doseRisesAtWorkAndFallsAtRest() {
        Pool pool = new Pool(limb(Innervation.NATIVE, STEADY, Fatigue.DEFAULT), 0, new Seed(5), TICK);
        pool.excite(1);
        for (int t = 0; t < 6000; t++) {
            pool.tick(0);
        }
        double tired = pool.dose();
        // dq/dt = 1/60 - q/120 from 0: q = 2 (1 - exp(-t/120)) after 30 s
        assertThat(tired).isCloseTo(2 * (1 - Math.exp(-0.25)), within(1e-3));
        pool.excite(0);
        for (int t = 0; t < 24_000; t++) {
            pool.tick(0);
        }
        assertThat(pool.dose()).isCloseTo(tired * Math.exp(-1), within(1e-3));
    }
}
