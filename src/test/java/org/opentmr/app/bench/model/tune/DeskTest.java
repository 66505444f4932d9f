package org.opentmr.app.bench.model.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Step;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.TuningHistoryFile;
import org.opentmr.tuning.WhatIf;

class DeskTest {

    @TempDir
    Path folder;

    private ByHand hand;
    private Desk desk;
    private Dial threshold;
    private Dial gain;
    private Dial start;

    @BeforeEach
    void lay() {
        hand = new ByHand(folder.resolve("session"));
        desk = hand.desk(new MadeSession(true, 3));
        threshold = desk.groups().get(0).dials().get(0);
        gain = desk.groups().get(0).dials().get(1);
        start = desk.groups().get(0).dials().get(2);
    }

    private double tried(Dial dial) {
        return desk.tried().get(dial.parameter());
    }

    @Test
    void oneGroupForEachMotionAndOneForAll() {
        assertThat(desk.groups())
                .extracting(DialGroup::title)
                .containsExactly("hand close", "hand open", "All motions");
        assertThat(desk.groups().get(0).dials())
                .extracting(Dial::title)
                .containsExactly("Threshold", "Gain", "Starts at");
        assertThat(desk.groups().get(2).dials()).extracting(Dial::title).startsWith("Ramp", "Vote");
        assertThat(gain.text(tried(gain))).isEqualTo("1.00 ×");
    }

    @Test
    void aTurnIsWorkedOutAsTheCommandLineDoes() {
        desk.turn(threshold, 0.95);
        assertThat(desk.isBehind()).isTrue();
        hand.all();
        Comparison expected = new WhatIf(desk.material().evidence(), desk.kept()).compare(desk.tried());
        assertThat(desk.trial().comparison().after().confusion().rejected())
                .isEqualTo(expected.after().confusion().rejected());
        assertThat(desk.moments()).isEqualTo(expected.changes()).isNotEmpty();
        assertThat(desk.trial().comparison().before().accuracy())
                .isEqualTo(desk.material().first().comparison().before().accuracy());
        assertThat(desk.isBehind()).isFalse();
    }

    @Test
    void onlyTheNewestPositionOfADragIsWorkedOut() {
        int[] results = {0};
        desk.trials().listen(() -> results[0]++);
        desk.curves().listen(() -> results[0]++);
        for (int percent = 60; percent <= 95; percent++) {
            desk.turn(threshold, percent / 100.0);
        }
        hand.all();
        // the first and the last, and a curve for each
        assertThat(results[0]).isLessThanOrEqualTo(4);
        assertThat(desk.trial().comparison().settings().sameAs(desk.tried())).isTrue();
        assertThat(desk.curve()
                        .orElseThrow()
                        .sweep()
                        .value()[desk.curve().orElseThrow().sweep().present()])
                .isEqualTo(0.95);
    }

    @Test
    void aDragIsOneStep() {
        desk.turn(threshold, 0.7);
        desk.turn(threshold, 0.8);
        desk.turn(threshold, 0.9);
        desk.release();
        desk.release();
        assertThat(desk.undoLabel()).isEqualTo("hand close: threshold 60.0 % → 90.0 %");
        assertThat(desk.undo()).isTrue();
        assertThat(tried(threshold)).isEqualTo(0.6);
        assertThat(desk.undo()).isFalse();
        assertThat(desk.redo()).isTrue();
        assertThat(tried(threshold)).isEqualTo(0.9);
        hand.all();
        assertThat(desk.trial().comparison().settings().sameAs(desk.tried())).isTrue();
    }

    @Test
    void aDragBackToWhereItBeganIsNone() {
        desk.turn(threshold, 0.9);
        desk.turn(threshold, 0.6);
        desk.release();
        assertThat(desk.canUndo()).isFalse();
        assertThat(desk.canKeep()).isFalse();
    }

    @Test
    void whatContradictsAnotherSettingStopsThere() {
        desk.turn(start, start.parameter().high());
        desk.release();
        assertThat(tried(start)).isCloseTo(desk.kept().get(gain.parameter()), within(1e-6));
        assertThat(hand.said()).startsWith("\"Starts at\" ends at").endsWith("Change them first.");
    }

    @Test
    void nothingLiveChangesBeforeKeep() throws IOException {
        desk.turn(threshold, 0.9);
        desk.release();
        hand.all();
        assertThat(hand.bench.decoding().decoder()).isEmpty();
        assertThat(folder.resolve("session")).doesNotExist();
        assertThat(hand.bench.steps().isDone(Step.TUNE)).isFalse();

        desk.keep();
        hand.all();
        assertThat(rejection(Settings.of(hand.bench.decoding().decoder().orElseThrow())))
                .isEqualTo(0.9);
        assertThat(rejection(Settings.of(DecoderFile.read(folder.resolve("session/decoder.json")))))
                .isEqualTo(0.9);
        assertThat(TuningHistoryFile.read(folder.resolve("session/decoder.history.json"))
                        .present()
                        .label())
                .isEqualTo("kept");
        assertThat(hand.bench.steps().isDone(Step.TUNE)).isTrue();
        assertThat(hand.said()).startsWith("Kept: hand close: threshold 60.0 % → 90.0 %.");
        assertThat(desk.canKeep()).isFalse();
        assertThat(desk.moments()).as("nothing differs from what is in force").isEmpty();
    }

    private double rejection(Settings settings) {
        return settings.get(settings.parameter("hand-close.rejection"));
    }

    @Test
    void undoTakesWhatWasKeptOutOfForce() throws IOException {
        desk.turn(threshold, 0.9);
        desk.keep();
        hand.bench
                .messages()
                .latest()
                .flatMap(Message::offer)
                .orElseThrow()
                .action()
                .run();
        hand.all();
        assertThat(rejection(Settings.of(hand.bench.decoding().decoder().orElseThrow())))
                .isEqualTo(0.6);
        assertThat(rejection(Settings.of(DecoderFile.read(folder.resolve("session/decoder.json")))))
                .isEqualTo(0.6);
        assertThat(tried(threshold)).as("still on the dial").isEqualTo(0.9);
        assertThat(desk.canKeep()).isTrue();
        assertThat(desk.moments()).isNotEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTriedAgain() throws IOException {
        Files.writeString(folder.resolve("session"), "a file stands in the way");
        desk.turn(threshold, 0.9);
        desk.keep();
        hand.all();
        assertThat(hand.said())
                .startsWith("The settings are in force, but were not saved: ")
                .contains("save again");
        assertThat(hand.bench.decoding().decoder()).isPresent();
        Files.delete(folder.resolve("session"));
        hand.bench
                .messages()
                .latest()
                .flatMap(Message::offer)
                .orElseThrow()
                .action()
                .run();
        hand.all();
        assertThat(folder.resolve("session/decoder.json")).exists();
    }

    @Test
    void theMomentsAreGoneThroughInTheirOrderAndRound() {
        assertThat(desk.next()).as("nothing changed yet").isFalse();
        desk.turn(threshold, 0.98);
        hand.all();
        int count = desk.moments().size();
        assertThat(count).isGreaterThan(2);
        for (int i = 0; i < count; i++) {
            assertThat(desk.next()).isTrue();
            assertThat(desk.moment()).contains(desk.moments().get(i));
        }
        desk.next();
        assertThat(desk.moment()).as("round").contains(desk.moments().get(0));
        desk.previous();
        assertThat(desk.moment())
                .as("round the other way")
                .contains(desk.moments().get(count - 1));
        desk.previous();
        assertThat(desk.moment()).contains(desk.moments().get(count - 2));
        desk.look(Double.NaN);
        desk.previous();
        assertThat(desk.moment()).contains(desk.moments().get(count - 1));
    }

    @Test
    void theContractionLookedAtIsFound() {
        desk.look(1.5);
        assertThat(desk.contraction()).contains(1);
        desk.look(1000);
        assertThat(desk.contraction()).isEmpty();
    }

    @Test
    void resetGoesBackToWhatIsInForce() {
        desk.turn(threshold, 0.9);
        desk.keep();
        desk.turn(threshold, 0.2);
        desk.release();
        desk.reset(threshold);
        assertThat(tried(threshold)).isEqualTo(0.9);
    }

    @Test
    void resetIsExactWhateverTheUnit() {
        for (DialGroup group : desk.groups()) {
            for (Dial dial : group.dials()) {
                desk.turn(dial, dial.at(dial.steps() / 3));
                desk.release();
                desk.reset(dial);
            }
        }
        assertThat(desk.canKeep()).isFalse();
    }

    @Test
    void selectingShowsItsCurve() {
        desk.select("hand-open");
        assertThat(desk.curve()).isEmpty();
        hand.all();
        assertThat(desk.curve().orElseThrow().sweep().motion().orElseThrow().name())
                .isEqualTo("hand open");
        desk.select("no such motion");
        assertThat(desk.selected().key()).isEqualTo("hand-open");
        desk.select("all");
        hand.all();
        assertThat(desk.curve().orElseThrow().sweep().motion()).isEmpty();
    }

    @Test
    void aPathOfAnotherDecoderChangesNothing() {
        Desk other = new ByHand(folder.resolve("other")).desk(new MadeSession(false, 3));
        other.turn(other.groups().get(0).dials().get(0), 0.9);
        other.release();
        TuningPath foreign = TuningPath.fromJson(other.path().toJson());
        desk.restore(foreign);
        assertThat(tried(threshold)).as("the same motions and settings fit").isEqualTo(0.9);
        ObjectNode node = foreign.toJson().deepCopy();
        ((ObjectNode) node.at("/history/steps/1/values")).put("knee.rejection", 0.5);
        assertThatThrownBy(() -> desk.restore(TuningPath.fromJson(node))).hasMessageContaining("knee.rejection");
    }
}
