package org.opentmr.app.bench.model.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Faults;

class MeasureScaleTest {

    @Test
    void everyPositionOfEverySliderIsASizeThatTheFaultTakes() {
        for (FaultEntry kind : Faults.catalogue()) {
            for (int m = 0; m < kind.measures().size(); m++) {
                MeasureScale scale = MeasureScale.of(kind, m);
                double before = Double.NEGATIVE_INFINITY;
                for (int position = 0; position <= MeasureScale.POSITIONS; position++) {
                    double value = scale.value(position);
                    assertThat(value).as(kind.name()).isGreaterThanOrEqualTo(before);
                    FaultSwitch made = FaultSwitch.off(kind).withSize(m, value);
                    assertThat(made.made().sizes().get(m)).isEqualTo(value);
                    before = value;
                }
            }
        }
    }

    @Test
    void theUsualSizeLiesOnTheSlider() {
        for (FaultEntry kind : Faults.catalogue()) {
            for (int m = 0; m < kind.measures().size(); m++) {
                MeasureScale scale = MeasureScale.of(kind, m);
                double usual = kind.measures().get(m).standard();
                // A slider of 200 positions over up to four decades steps by up to 5 %; two digits round by as much.
                assertThat(scale.value(scale.position(usual)))
                        .as(kind.name() + ", " + kind.measures().get(m).meaning())
                        .isCloseTo(usual, within(0.07 * Math.abs(usual) + scale.step() / 2));
            }
        }
    }

    @Test
    void aValueBeyondTheSliderIsAtItsEnd() {
        MeasureScale scale = new MeasureScale(1, 1000, true, 0, "µV");
        assertThat(scale.position(1e6)).isEqualTo(MeasureScale.POSITIONS);
        assertThat(scale.position(0)).isZero();
        assertThat(scale.text(1500)).isEqualTo("1.5 mV");
        assertThat(scale.text(43)).isEqualTo("43 µV");
        assertThat(scale.text(2.5)).isEqualTo("2.5 µV");
    }
}
