package org.opentmr.app.bench.model.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.app.bench.model.Link;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.signal.Clock;
import org.opentmr.simulation.live.LivePatient;

@Timeout(30)
class PatientChoiceTest {

    private final HandDriven hand = new HandDriven(Clock.system(), Path.of("unused"));
    private final Bench bench = hand.bench();
    private final PatientChoice choice = new PatientChoice(bench);

    @AfterEach
    void close() {
        bench.connection().disconnect();
        hand.settle();
    }

    @Test
    void thePatientWhoWasChosenStreamsAndTheLimbIsKnown() {
        choice.settings(
                choice.settings().withAnatomy("transradial").withElectrodes(6).withRate(500));
        choice.connect();
        hand.settle();
        Link link = bench.connection().link().orElseThrow();
        assertThat(link.kind()).isEqualTo(Link.Kind.PATIENT);
        assertThat(link.description().layout().size()).isEqualTo(6);
        assertThat(link.description().layout().rateHz()).isEqualTo(500);
        assertThat(link.source()).isInstanceOf(LivePatient.class);
        assertThat(bench.limb().get()).hasValue(AmputationLevel.TRANSRADIAL);
    }

    @Test
    void comesBackAsItWasSaved() {
        PatientSettings chosen = new PatientSettings("transradial", 7, "novice", 5, 2000, 42);
        choice.settings(chosen);
        JsonNode saved = choice.save();
        choice.settings(PatientSettings.USUAL);
        choice.restore(saved);
        assertThat(choice.settings()).isEqualTo(chosen);
    }

    @Test
    void aPatientThatCannotBeIsRefusedByName() {
        ObjectNode saved = choice.save().deepCopy();
        saved.put("months", -3);
        assertThatThrownBy(() -> choice.restore(saved))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got -3");
        assertThat(choice.settings()).isEqualTo(PatientSettings.USUAL);
        assertThatThrownBy(() -> PatientSettings.USUAL.withMonths(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a simulated patient was operated on 0 to 60 months ago, got NaN");
        assertThatThrownBy(() -> PatientSettings.USUAL.withElectrodes(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> PatientSettings.USUAL.withSkill("lazy"))
                .hasMessageContaining("there is no skill \"lazy\"");
    }

    @Test
    void saysWhatThePatientCanMean() {
        assertThat(choice.settings().summary())
                .startsWith("Can mean: ")
                .contains("hand close")
                .endsWith("12 months after surgery the nerves have grown in by 100 %.");
    }
}
