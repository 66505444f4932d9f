package org.opentmr.simulation.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElectrodeRuleTest {

    static Iterable<String> ids() {
        return Anatomies.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anyNumberOfElectrodesFindsItsPlaceOnTheLimb(String id) {
        Anatomy anatomy = Anatomies.named(id);
        for (int n = 1; n <= Anatomy.MOST_ELECTRODES; n++) {
            Anatomy worn = anatomy.withElectrodes(n);
            assertThat(worn.worn()).hasSize(n);
            assertThat(worn.worn().stream().map(ElectrodeSite::name).distinct()).hasSize(n);
            for (ElectrodeSite site : worn.worn()) {
                assertThat(site.around()).isBetween(0.0, Math.nextDown(anatomy.circumferenceMillimetres()));
                assertThat(site.along()).isBetween(0.0, anatomy.lengthMillimetres());
            }
        }
    }

    @Test
    void fewElectrodesSitWhereDirectControlWantsThem() {
        assertThat(Anatomies.named("transhumeral").withElectrodes(4).worn())
                .extracting(ElectrodeSite::muscle)
                .containsExactly(
                        "biceps, long head",
                        "triceps, long head",
                        "biceps, short head: finger flexors",
                        "triceps, lateral head: finger extensors");
    }

    @Test
    void aGridIsEvenAndComesBackToItsSites() {
        Anatomy arm = Anatomies.named("transhumeral");
        Anatomy dense = arm.withElectrodes(128);
        assertThat(dense.worn().stream().map(ElectrodeSite::along).distinct()).hasSize(7);
        assertThat(dense.withElectrodes(8)).isEqualTo(arm);
    }

    @Test
    void theHeartIsHeardOverTheChestOnly() {
        assertThat(Anatomies.named("transhumeral").heart()).isEmpty();
        assertThat(Anatomies.named("shoulder-disarticulation").heart()).isPresent();
    }
}
