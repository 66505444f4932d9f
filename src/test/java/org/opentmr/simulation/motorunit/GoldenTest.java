package org.opentmr.simulation.motorunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opentmr.Close;
import org.opentmr.Golden;

/** Potentials and twitches against numpy and adaptive quadrature. */
class GoldenTest {

    @Test
    void potentialsOfFibres() {
        for (JsonNode golden : Golden.read("motorunit/potential.json")) {
            double velocity = golden.get("velocity").doubleValue();
            Fibre fibre = new Fibre(
                    0,
                    0,
                    golden.get("endplate").doubleValue(),
                    golden.get("proximalLength").doubleValue(),
                    golden.get("distalLength").doubleValue(),
                    golden.get("latencySeconds").doubleValue());
            double reach = Math.max(fibre.proximalLength(), fibre.distalLength()) + velocity * fibre.latencySeconds();
            SkinPotential skin =
                    new SkinPotential(velocity, golden.get("rateHz").doubleValue(), reach);
            skin.add(
                    fibre,
                    golden.get("squaredDistance").doubleValue(),
                    golden.get("along").doubleValue(),
                    golden.get("interElectrode").doubleValue());
            double[] got = new double[skin.samples()];
            skin.read(1, got);
            double[] want = Golden.vector(golden.get("potential"));
            double peak = Arrays.stream(want).map(Math::abs).max().orElseThrow();
            assertThat(got).hasSameSizeAs(want);
            for (int i = 0; i < want.length; i++) {
                assertThat(got[i])
                        .as("sample %d of %s; two nodes per half millimetre against adaptive quadrature", i, golden)
                        .isCloseTo(want[i], within(3e-3 * peak));
            }
        }
    }

    @Test
    void tablesOfThePool() {
        JsonNode golden = Golden.read("motorunit/force.json");
        int units = golden.get("units").intValue();
        for (int i = 1; i <= units; i++) {
            same(golden, "force", i, Twitches.DEFAULT.force(i, units));
            same(golden, "contractionSeconds", i, Twitches.DEFAULT.contractionSeconds(i, units));
            same(golden, "threshold", i, RateCoding.DEFAULT.threshold(i, units));
            same(golden, "peakRateHz", i, RateCoding.DEFAULT.peakRateHz(i, units));
        }
        double maximal = golden.get("maximalForce").doubleValue();
        assertThat(PoolModel.DEFAULT.maximalForce(units))
                .isCloseTo(maximal, within(1e-5 * maximal)); // the gain is interpolated
    }

    private static void same(JsonNode golden, String what, int rank, double got) {
        double want = golden.get(what).get(rank - 1).doubleValue();
        Close.assertClose(what + " of unit " + rank, want, got, 1e-12, "the same closed form in doubles");
    }

    @Test
    void gainOfTwitches() {
        JsonNode golden = Golden.read("motorunit/force.json");
        double[] at = Golden.vector(golden.get("gainAt"));
        double[] want = Golden.vector(golden.get("gain"));
        for (int i = 0; i < at.length; i++) {
            Close.assertClose("gain at " + at[i], want[i], Twitches.gain(at[i]), 1e-5, "linear interpolation, 1/512");
        }
    }
}
