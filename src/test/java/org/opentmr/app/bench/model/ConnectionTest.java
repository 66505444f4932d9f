package org.opentmr.app.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.Source;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSource;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.user.UserSpec;

@Timeout(60)
class ConnectionTest {

    private static final PatientSpec BODY =
            PatientSpec.typical(Anatomies.named("transradial"), new Seed(3)).withElectrodes(4);

    private final HandDriven hand = new HandDriven(Clock.system(), Path.of("unused"));
    private final Bench bench = hand.bench();

    @AfterEach
    void close() {
        bench.decoding().drop();
        bench.connection().disconnect();
        hand.settle();
    }

    private static Source patient() {
        PatientProtocol protocol = PatientProtocol.of(BODY.anatomy().motions());
        return new PatientSource(
                new PatientSession(new Patient(BODY, 1), protocol), ReplayOptions.UNPACED, Clock.system());
    }

    private void connect() {
        bench.connection().connect(Link.Kind.PATIENT, "a simulated patient", ConnectionTest::patient);
        hand.settle();
    }

    /** Other threads do it; the test's time limit ends a wait. */
    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static TrainedDecoder decoder(PatientSpec body) {
        SimulatedPerson person = new SimulatedPerson(body, UserSpec.TYPICAL);
        DecoderSpec spec =
                person.defaultDecoder(Optional.empty()).withFeatures("TD4").withClassifier("LDA(0.01)");
        try {
            return SimulatedPerson.train(
                    spec,
                    person.session(1, PatientProtocol.of(body.anatomy().motions()), List.of()),
                    Provenance.of(List.of(), new Seed(3), Clock.system()),
                    Clock.system());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void opensInTheBackgroundAndThenStreams() {
        bench.connection().connect(Link.Kind.PATIENT, "a simulated patient", ConnectionTest::patient);
        assertThat(bench.connection().state()).isEqualTo(Connection.State.OPENING);
        assertThat(bench.connection().link()).isEmpty();
        hand.settle();
        assertThat(bench.connection().state()).isEqualTo(Connection.State.STREAMING);
        Link link = bench.connection().link().orElseThrow();
        assertThat(link.text()).isEqualTo("Simulated patient · 4 ch · 1000 Hz");
        assertThat(hand.lastMessage()).isEqualTo("Connected: Simulated patient · 4 ch · 1000 Hz");
        assertThat(bench.steps().isDone(Step.CONNECT)).isTrue();
        assertThat(bench.steps().next()).contains(Step.SIGNALS);
    }

    @Test
    void whatCannotBeOpenedIsToldOfAndLeavesNothing() {
        bench.connection().connect(Link.Kind.BOARD, "a board", () -> {
            throw new IOException("/dev/ttyUSB0: is used by another program; close it");
        });
        hand.settle();
        assertThat(bench.connection().state()).isEqualTo(Connection.State.FAILED);
        assertThat(bench.connection().failure()).isEqualTo("/dev/ttyUSB0: is used by another program; close it");
        assertThat(hand.lastMessage()).startsWith("Not connected: /dev/ttyUSB0");
        assertThat(bench.steps().whyNot(Step.SIGNALS)).contains("Connect a source first: there is no signal yet");
    }

    @Test
    void whatIsNotWantedAnyMoreIsClosedWhenItOpens() {
        bench.connection().connect(Link.Kind.PATIENT, "a simulated patient", ConnectionTest::patient);
        bench.connection().disconnect();
        hand.settle();
        assertThat(bench.connection().state()).isEqualTo(Connection.State.NONE);
        assertThat(bench.connection().link()).isEmpty();
        until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("opentmr acq")));
    }

    @Test
    void aDecoderThatFitsDecodesAndStopsWhenToldTo() {
        connect();
        bench.decoding().use(decoder(BODY));
        assertThat(bench.decoding().session()).isPresent();
        assertThat(bench.decoding().unfit()).isEmpty();
        bench.decoding().stop("you pressed STOP");
        until(() -> bench.decoding().snapshot().orElseThrow().safety() == SafetyState.STOPPED);
        bench.connection().disconnect();
        hand.settle();
        assertThat(bench.decoding().session()).isEmpty();
        assertThat(bench.decoding().decoder()).as("is kept for the next source").isPresent();
    }

    @Test
    void aDecoderForOtherElectrodesIsNotUsedAndTheMessageSaysWhy() {
        connect();
        bench.decoding().use(decoder(BODY.withElectrodes(6)));
        assertThat(bench.decoding().session()).isEmpty();
        assertThat(bench.decoding().unfit()).isNotEmpty();
        assertThat(hand.lastMessage())
                .startsWith("The decoder does not fit this source: ")
                .endsWith("Calibrate again, or connect the source it was made on.");
    }

    @Test
    void stepsSayWhatIsMissing() {
        assertThat(bench.steps().go(Step.TUNE)).isFalse();
        assertThat(hand.lastMessage()).isEqualTo("Calibrate first, or open a recorded session: tuning replays it");
        assertThat(bench.steps().shown()).isEqualTo(Step.CONNECT);
        connect();
        assertThat(bench.steps().go(Step.SIGNALS)).isTrue();
        assertThat(bench.steps().isDone(Step.SIGNALS)).isTrue();
        assertThat(bench.steps().whyNot(Step.SIMULATE)).isEmpty();
        assertThat(bench.steps().go(Step.USE)).isFalse();
        assertThat(hand.lastMessage()).isEqualTo("Calibrate first: there is no decoder yet");
    }
}
