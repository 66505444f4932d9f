package org.opentmr.app.bench.model.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {

    @TempDir
    Path folder;

    @Test
    void beginsAsSoonAsThereIsASession() {
        ByHand hand = new ByHand(folder);
        Tuning tuning = new Tuning(hand.bench);
        assertThat(tuning.state()).isEqualTo(Tuning.State.NOTHING);
        hand.bench.calibrated().set(new MadeSession(true, 3).calibrated());
        assertThat(tuning.state()).isEqualTo(Tuning.State.GATHERING);
        assertThat(tuning.job()).isPresent();
        hand.all();
        assertThat(tuning.state()).isEqualTo(Tuning.State.READY);
        assertThat(tuning.desk().orElseThrow().material().evidence().heldOut())
                .isEqualTo("leave one repetition out, 3 repetitions");
        hand.bench.calibrated().clear();
        assertThat(tuning.state()).isEqualTo(Tuning.State.NOTHING);
        assertThat(tuning.desk()).isEmpty();
    }

    @Test
    void aDecoderThatTuningDoesNotKnowIsNamed() {
        ByHand hand = new ByHand(folder);
        Tuning tuning = new Tuning(hand.bench);
        hand.bench.calibrated().set(new MadeSession(true, 3).parallel());
        assertThat(tuning.state()).isEqualTo(Tuning.State.UNSUITED);
        assertThat(tuning.why()).contains("Tuning knows pattern recognition and direct control");
    }

    @Test
    void directControlHasItsSites() {
        ByHand hand = new ByHand(folder);
        Tuning tuning = new Tuning(hand.bench);
        hand.bench.calibrated().set(new MadeSession(true, 3).direct());
        hand.all();
        Desk desk = tuning.desk().orElseThrow();
        DialGroup site = desk.groups().get(0);
        assertThat(site.title()).startsWith("Channel ");
        assertThat(site.dials())
                .extracting(Dial::title)
                .containsExactly("Gain", "Starts at", "Stops at", "Full speed at");
        assertThat(desk.curve()).isPresent();
        desk.turn(site.dials().get(0), 3);
        desk.keep();
        hand.all();
        assertThat(hand.bench.decoding().decoder()).isPresent();
    }

    @Test
    void oneRepetitionIsReplayedAndItsNumbersAreNotTrusted() {
        Desk desk = new ByHand(folder).desk(new MadeSession(true, 1));
        assertThat(desk.material().evidence().heldOut()).contains("live it will do worse than here");
    }

    @Test
    void withoutRestThereAreNoFalseActivations() {
        Desk desk = new ByHand(folder).desk(new MadeSession(false, 3));
        Reading falseActivations = Reading.of(desk.trial().comparison()).get(1);
        assertThat(falseActivations.before()).isEqualTo("–");
        assertThat(falseActivations.verdict()).isEmpty();
    }

    @Test
    void aCancelCanBeTakenUpAgain() {
        ByHand hand = new ByHand(folder);
        Tuning tuning = new Tuning(hand.bench);
        hand.bench.calibrated().set(new MadeSession(true, 2).calibrated());
        tuning.cancel();
        assertThat(tuning.state()).isEqualTo(Tuning.State.FAILED);
        assertThat(tuning.why()).isEqualTo("it was cancelled");
        tuning.begin();
        hand.all();
        assertThat(tuning.state()).isEqualTo(Tuning.State.READY);
    }

    @Test
    void anotherSessionMeanwhileTakesThePlace() {
        ByHand hand = new ByHand(folder);
        Tuning tuning = new Tuning(hand.bench);
        hand.bench.calibrated().set(new MadeSession(true, 2).calibrated());
        hand.bench.calibrated().set(new MadeSession(false, 2).calibrated());
        hand.all();
        assertThat(tuning.desk().orElseThrow().material().evidence().motions().restIndex())
                .isNegative();
    }

    @Test
    void isTheSameAgainAfterSaving() {
        ByHand hand = new ByHand(folder);
        Desk desk = hand.desk(new MadeSession(true, 3));
        Dial dial = desk.groups().get(1).dials().get(0);
        desk.turn(dial, 0.8);
        desk.keep();
        desk.turn(dial, 0.9);
        desk.release();
        desk.select("hand-open");
        JsonNode saved = hand.bench.remembered().get(0).save();

        ByHand later = new ByHand(folder);
        Tuning tuning = new Tuning(later.bench);
        tuning.restore(saved);
        assertThat(tuning.save()).as("waits for its session").isEqualTo(saved);
        later.bench.calibrated().set(new MadeSession(true, 3).calibrated());
        later.all();
        Desk again = tuning.desk().orElseThrow();
        assertThat(again.tried().sameAs(desk.tried())).isTrue();
        assertThat(again.kept().sameAs(desk.kept())).isTrue();
        assertThat(again.selected().key()).isEqualTo("hand-open");
        assertThat(again.trial().comparison().settings().sameAs(desk.tried())).isTrue();
        assertThat(later.bench.decoding().decoder())
                .as("what was kept is in force")
                .isPresent();
        assertThat(tuning.save()).isEqualTo(saved);
    }

    @Test
    void whatCannotBeReadIsRefusedAndChangesNothing() {
        ByHand hand = new ByHand(folder);
        Desk desk = hand.desk(new MadeSession(true, 3));
        ObjectNode damaged = JsonNodeFactory.instance.objectNode();
        damaged.putObject("path").put("history", "lost");
        assertThatThrownBy(() -> hand.bench.remembered().get(0).restore(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a tuning history");
        assertThat(desk.canUndo()).isFalse();
    }
}
