package org.opentmr.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.motorunit.MotorUnits;

/** A patient to whom things happen. */
class PatientFaultsTest {

    private static final PatientSpec LEG = PatientSpec.typical(Anatomies.named("transtibial"), new Seed(3));
    private static final MotorUnits UNITS = Patient.units(LEG);
    private static final int SAMPLES = 6000;

    /** Six seconds of dorsiflexion. */
    private static double[][] emg(int block, String... faults) {
        List<Fault> parsed = Arrays.stream(faults).map(Faults::parse).toList();
        Patient patient = new Patient(LEG, 1, 1, UNITS, parsed);
        patient.beginContraction(Motion.named("dorsiflexion"), 1);
        patient.intend(Motion.named("dorsiflexion"), 0.5);
        double[][] out = new double[patient.layout().size()][SAMPLES];
        for (int at = 0; at < SAMPLES; at += block) {
            patient.generate(out, at, Math.min(block, SAMPLES - at));
        }
        return out;
    }

    private static double rms(double[] channel, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += channel[i] * channel[i];
        }
        return Math.sqrt(squares / (to - from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shift:15mm/5mm@2-4",
                "position:30%/2@2-4",
                "strength:50%@2-4",
                "fatigue:20@2-4",
                "mains:20uV/50Hz@2-4",
                "sweat:30%/20%@2-4"
            })
    void aFaultChangesNothingBeforeItBegins(String fault) {
        double[][] clean = emg(500);
        double[][] faulty = emg(500, fault);
        int begins = 2000;
        for (int c = 0; c < clean.length; c++) {
            assertThat(Arrays.copyOf(faulty[c], begins)).isEqualTo(Arrays.copyOf(clean[c], begins));
        }
        assertThat(Arrays.deepEquals(faulty, clean)).as("nothing then either").isFalse();
    }

    @Test
    void blocksDoNotMatterWhateverHappens() {
        String[] all = {
            "shift:15mm/5mm@1-2", "position:30%/2@1.5-3", "strength:50%@2-4", "fatigue:20@0.5-", "ecg:300uV/70bpm@1-"
        };
        assertThat(emg(7, all)).isDeepEqualTo(emg(1000, all));
    }

    @Test
    void halfTheStrengthGivesLess() {
        double[][] clean = emg(500);
        double[][] weak = emg(500, "strength:40%@2-5");
        assertThat(rms(weak[0], 3000, 4500)).isLessThan(0.6 * rms(clean[0], 3000, 4500));
    }

    @Test
    void electrodesComeBackToWhereTheyWere() {
        double[][] clean = emg(500);
        double[][] shifted = emg(500, "shift:20mm/0mm@2-4");
        assertThat(rms(shifted[0], 2200, 3900)).isNotCloseTo(rms(clean[0], 2200, 3900), within10Percent(clean));
        // The longest potential has passed 100 ms after the electrodes are back, and discharges are the same.
        for (int c = 0; c < clean.length; c++) {
            assertThat(Arrays.copyOfRange(shifted[c], 4200, SAMPLES))
                    .usingComparatorWithPrecision(1e-3)
                    .containsExactly(Arrays.copyOfRange(clean[c], 4200, SAMPLES));
        }
    }

    private static org.assertj.core.data.Offset<Double> within10Percent(double[][] clean) {
        return org.assertj.core.data.Offset.offset(0.1 * rms(clean[0], 2200, 3900));
    }

    @Test
    void theHeartOfAChestIsHeardAndCanBeSetByAFault() {
        PatientSpec chest = PatientSpec.typical(Anatomies.named("shoulder-disarticulation"), new Seed(3));
        Patient plain = new Patient(chest, 1);
        Patient loud = new Patient(chest, 1, 1, Patient.units(chest), List.of(Faults.parse("ecg:900uV/70bpm")));
        double[][] out = new double[plain.layout().size()][4000];
        plain.generate(out, 0, 4000);
        double usual =
                Arrays.stream(out).mapToDouble(channel -> peak(channel)).max().orElseThrow();
        loud.generate(out, 0, 4000);
        double more =
                Arrays.stream(out).mapToDouble(channel -> peak(channel)).max().orElseThrow();
        assertThat(usual).isBetween(270.0, 330.0);
        assertThat(more).isBetween(850.0, 950.0);
    }

    private static double peak(double[] channel) {
        return Arrays.stream(channel).map(Math::abs).max().orElseThrow();
    }
}
