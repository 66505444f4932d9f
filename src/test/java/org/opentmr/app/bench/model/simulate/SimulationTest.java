package org.opentmr.app.bench.model.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.ManualClock;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Step;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.live.LivePatient;

class SimulationTest {

    private static final PatientSpec LEG =
            PatientSpec.typical(Anatomies.named("transtibial"), new Seed(3)).withElectrodes(4);

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private HandDriven hand;
    private Simulation simulation;

    @BeforeEach
    void begin() {
        hand = new HandDriven(clock, folder);
        simulation = new Simulation(hand.bench());
    }

    @AfterEach
    void end() {
        hand.bench().connection().disconnect();
        hand.settle();
    }

    private void connect() {
        connect(LEG, List.of());
    }

    private void connect(PatientSpec patient, List<Fault> faults) {
        hand.bench()
                .connection()
                .connect(Link.Kind.PATIENT, "patient", () -> new LivePatient(patient, 1, faults, clock));
        hand.settle();
    }

    private LivePatient patient() {
        return simulation.patient().orElseThrow();
    }

    @Test
    void showsThePatientWhoIsConnected() {
        assertThat(simulation.isPresent()).isFalse();
        connect(LEG.withMonths(7).withSkill(Skill.EXPERT), List.of(Faults.parse("mains:120uV/60Hz")));
        assertThat(simulation.isPresent()).isTrue();
        assertThat(simulation.settings().months()).isEqualTo(7);
        assertThat(simulation.settings().skill()).isEqualTo("expert");
        assertThat(simulation.settings().fatMillimetres()).isEqualTo(LEG.fat());
        assertThat(simulation.settings().fault("mains").on()).isTrue();
        assertThat(simulation.settings().fault("mains").sizes()).containsExactly(120.0, 60.0);
        assertThat(simulation.settings().present()).hasSize(1);
        assertThat(simulation.rebuilt()).isEqualTo(new Rebuilt("transtibial", 4));
        assertThat(simulation.needsConnection()).isFalse();
    }

    @Test
    void aChangeReachesThePatientAndCanBeTakenBackAndMadeAgain() {
        connect();
        simulation.change(simulation.settings().withMonths(3));
        simulation.change(simulation.settings().withFault("sweat", each -> each.switched(true)));
        hand.settle();
        assertThat(patient().patient().monthsSinceSurgery()).isEqualTo(3);
        assertThat(patient().faults()).extracting(fault -> fault.entry().name()).containsExactly("sweat");
        assertThat(hand.bench().steps().isDone(Step.SIMULATE)).isTrue();

        assertThat(simulation.undo()).isTrue();
        assertThat(simulation.undo()).isTrue();
        assertThat(simulation.undo()).as("nothing is left").isFalse();
        hand.settle();
        assertThat(patient().patient().monthsSinceSurgery()).isEqualTo(12);
        assertThat(patient().faults()).isEmpty();

        assertThat(simulation.redo()).isTrue();
        hand.settle();
        assertThat(patient().patient().monthsSinceSurgery()).isEqualTo(3);
        simulation.change(simulation.settings().withNoise(9));
        assertThat(simulation.canRedo()).as("after something new").isFalse();
    }

    @Test
    void aWholeDragIsTakenBackAtOnce() {
        connect();
        for (double months = 11; months >= 2; months -= 0.5) {
            simulation.drag(simulation.settings().withMonths(months));
            hand.arrive();
        }
        simulation.drop();
        hand.settle();
        assertThat(patient().patient().monthsSinceSurgery()).isEqualTo(2);
        simulation.undo();
        hand.settle();
        assertThat(patient().patient().monthsSinceSurgery()).isEqualTo(12);
        assertThat(simulation.canUndo()).isFalse();
    }

    @Test
    void whatIsChangedWhileAChangeIsWorkedOutFollowsIt() {
        connect();
        simulation.change(simulation.settings().withMonths(3));
        assertThat(simulation.isChanging()).isTrue();
        simulation.change(simulation.settings().withMonths(4));
        simulation.change(simulation.settings().withMonths(5));
        hand.settle();
        assertThat(simulation.isChanging()).isFalse();
        assertThat(patient().patient().monthsSinceSurgery()).isEqualTo(5);
    }

    @Test
    void everySituationCanBeTakenBackWithOneClick() {
        connect();
        SimulationSettings before = simulation.settings();
        for (Preset preset : Preset.values()) {
            simulation.change(preset);
            hand.settle();
            assertThat(patient().faults()).isEqualTo(simulation.settings().present());
            if (!simulation.settings().equals(before)) {
                Message.Offer undo =
                        hand.bench().messages().latest().orElseThrow().offers().get(0);
                assertThat(undo.name()).isEqualTo("Undo");
                undo.action().run();
            }
            assertThat(simulation.settings()).as(preset.title()).isEqualTo(before);
        }
    }

    @Test
    void switchingAllFaultsOffKeepsTheirSizes() {
        connect();
        simulation.change(simulation
                .settings()
                .withFault("mains", each -> each.switched(true).withSize(0, 77)));
        simulation.clearFaults();
        hand.settle();
        assertThat(patient().faults()).isEmpty();
        assertThat(simulation.settings().fault("mains").sizes()).containsExactly(77.0, 50.0);
        assertThat(hand.lastMessage()).isEqualTo("All faults are off; their sizes are kept.");
    }

    @Test
    void aPatientWhoCannotBecomeThatStaysAndSaysWhy() {
        connect();
        simulation.change(simulation
                .settings()
                .withFault("liftoff", each -> each.switched(true).withChannel("E99")));
        hand.settle();
        assertThat(hand.lastMessage())
                .startsWith("The patient was not changed and is as before: no channel \"E99\"; there are 1 to 4");
        assertThat(simulation.settings().present()).isEmpty();
        simulation.change(simulation.settings().withMonths(3));
        hand.settle();
        assertThat(patient().patient().monthsSinceSurgery()).as("goes on").isEqualTo(3);
    }

    @Test
    void whatWasSavedComesBackWithTheNextPatient() {
        connect();
        simulation.change(Preset.SHIFTED_SOCKET);
        simulation.change(simulation.settings().withNoise(11).withMonths(3));
        JsonNode saved = simulation.save();

        HandDriven next = new HandDriven(clock, folder);
        Simulation restored = new Simulation(next.bench());
        restored.restore(saved);
        assertThat(restored.settings()).isEqualTo(simulation.settings());
        next.bench()
                .connection()
                .connect(Link.Kind.PATIENT, "patient", () -> new LivePatient(LEG, 1, List.of(), clock));
        next.settle();
        LivePatient met = restored.patient().orElseThrow();
        assertThat(met.patient().noiseMicrovolts()).isEqualTo(11);
        assertThat(met.patient().monthsSinceSurgery())
                .as("who was chosen when connecting counts")
                .isEqualTo(12);
        assertThat(met.faults()).isEqualTo(simulation.settings().present());
        next.bench().connection().disconnect();
        next.settle();
    }

    @Test
    void aSavedStateThatIsWrongChangesNothing() {
        connect();
        ObjectNode saved = (ObjectNode) simulation.save();
        saved.put("months", 400);
        SimulationSettings before = simulation.settings();
        assertThatThrownBy(() -> simulation.restore(saved))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("simulation: ")
                .hasMessageContaining("months must be 0 to 36, got 400");
        assertThat(simulation.settings()).isEqualTo(before);
    }

    @Test
    void aKindOfFaultThatASavedStateDoesNotKnowIsOff() {
        ObjectNode saved = (ObjectNode) simulation.save();
        saved.putArray("faults");
        simulation.restore(saved);
        assertThat(simulation.settings().faults()).hasSameSizeAs(Faults.catalogue());
        assertThat(simulation.settings().present()).isEmpty();
    }

    @Test
    void anotherLimbTakesAnotherConnectionAndKeepsTheRest() {
        connect();
        simulation.change(simulation
                .settings()
                .withMonths(5)
                .withFault("sweat", each -> each.switched(true))
                .withFault("liftoff", each -> each.switched(true).withChannel("E4")));
        hand.settle();
        simulation.rebuilt(simulation.rebuilt().withAnatomy("transradial").withElectrodes(3));
        assertThat(patient().layout().size()).as("nothing changes before").isEqualTo(4);
        assertThat(simulation.needsConnection()).isTrue();
        simulation.reconnect();
        hand.settle();
        assertThat(patient().layout().size()).isEqualTo(3);
        assertThat(patient().motions()).isEqualTo(Anatomies.named("transradial").motions());
        assertThat(patient().patient().monthsSinceSurgery()).isEqualTo(5);
        assertThat(patient().faults())
                .as("electrode 4 is not there any more")
                .extracting(fault -> fault.entry().name())
                .containsExactly("sweat");
        assertThat(hand.bench().limb().get()).contains(AmputationLevel.TRANSRADIAL);
        assertThat(simulation.needsConnection()).isFalse();
        assertThat(simulation.canUndo()).as("changes of the patient before").isFalse();
    }

    @Test
    void whatThePatientDoesIsDecidedAndGivenBack() {
        connect();
        Motion up = Motion.named("dorsiflexion");
        simulation.behaviour().decide(up);
        assertThat(simulation.behaviour().decided()).contains(up);
        simulation.behaviour().follow();
        assertThat(simulation.behaviour().decided()).isEmpty();
        assertThatThrownBy(() -> simulation.behaviour().decide(Motion.named("hand close")))
                .hasMessageStartingWith("this patient cannot mean \"hand close\"");
        assertThat(simulation.behaviour().decided()).as("as before").isEmpty();
        assertThatThrownBy(() -> simulation.behaviour().effort(Double.NaN))
                .hasMessage("effort must be 0.05 to 1, got NaN");
    }

    @Test
    void theCableIsPulledAndPluggedIn() {
        simulation.unplug();
        assertThat(simulation.isUnplugged()).as("nothing to unplug").isFalse();
        connect();
        simulation.unplug();
        assertThat(simulation.isUnplugged()).isTrue();
        simulation.plug();
        assertThat(simulation.isUnplugged()).isFalse();
    }
}
