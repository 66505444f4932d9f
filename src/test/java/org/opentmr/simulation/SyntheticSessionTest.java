package org.opentmr.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class SyntheticSessionTest {

    private static final PersonSpec PERSON = PersonSpec.typical(new Seed(7));
    private static final SessionConditions FIRST = new SessionConditions(1, 0, 2, 50);

    private static Recording make(PersonSpec person, SessionConditions conditions) {
        return new SyntheticSession(person, conditions, SessionProtocol.ARM).make("01", "01");
    }

    @Test
    void sameSeedSameSamples() {
        assertThat(make(PERSON, FIRST).samples())
                .isDeepEqualTo(make(PERSON, FIRST).samples());
    }

    @Test
    void anotherSessionHasOtherSamplesButTheSameMotions() {
        Recording first = make(PERSON, FIRST);
        Recording second = make(PERSON, new SessionConditions(2, 0, 2, 50));
        assertThat(second.samples()[0]).isNotEqualTo(first.samples()[0]);
        assertThat(second.annotations()).isEqualTo(first.annotations());
    }

    @Test
    void restIsQuietAndContractionIsLoud() {
        Recording recording = make(PERSON, new SessionConditions(1, 0, 0, 50));
        for (Annotation annotation : recording.annotations()) {
            double loudest = 0;
            for (double[] channel : recording.samples()) {
                loudest = Math.max(loudest, rms(channel, (int) annotation.firstSample(), (int) annotation.end()));
            }
            if (annotation.motion().isRest()) {
                assertThat(loudest).as("rest, microvolts RMS").isBetween(3.5, 4.5);
            } else {
                assertThat(loudest).as(annotation.label() + ", microvolts RMS").isBetween(30.0, 600.0);
            }
        }
    }

    @Test
    void noiseHasUnitPowerAndTheMedianFrequencyOfSurfaceEmg() {
        int n = 200_000;
        EmgNoise noise = new EmgNoise(new Seed(1).stream("test", 0), 1000, 1);
        double[] x = new double[n];
        double power = 0;
        for (int i = 0; i < n; i++) {
            x[i] = noise.next();
            power += x[i] * x[i] / n;
        }
        assertThat(power).as("power of unit noise, standard error about 0.5 %").isBetween(0.97, 1.03);
        // The mean square of the derivative gives the RMS frequency: 2 pi f = sqrt(E[x'^2] / E[x^2]).
        double slope = 0;
        for (int i = 1; i < n; i++) {
            slope += (x[i] - x[i - 1]) * (x[i] - x[i - 1]) / n;
        }
        double rmsHz = Math.asin(Math.sqrt(slope / power) / 2) * 1000 / Math.PI;
        assertThat(rmsHz).as("RMS frequency in Hz").isBetween(80.0, 180.0);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new PersonSpec(Seed.DEFAULT, 0, 1000, 100, 4, 0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channels=0");
        assertThatThrownBy(() -> new SessionConditions(1, Double.NaN, 2, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("electrodeShift=NaN");
        assertThatThrownBy(() -> new SessionProtocol(SessionProtocol.ARM.motions(), 0, 3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repetitions=0");
    }

    private static double rms(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i] * x[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
