package org.opentmr.app.bench.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.ManualClock;
import org.opentmr.app.bench.model.HandDriven;

class PreferencesTest {

    private final FlakyStore store = new FlakyStore();

    @TempDir
    Path root;

    private final HandDriven hand = new HandDriven(new ManualClock(), Path.of("unused"));

    private Preferences read() {
        Preferences preferences = new Preferences(store, root.resolve("preferences.json"), root);
        preferences.attach(hand.bench());
        return preferences;
    }

    @Test
    void comeBackAsTheyWere() {
        Preferences first = read();
        assertThat(first.dark()).isFalse();
        assertThat(first.scale()).isEqualTo(1);
        first.dark(true);
        first.scale(1.5);
        first.opened(root.resolve("a"));
        first.opened(root.resolve("b"));
        first.opened(root.resolve("a"));
        hand.settle();
        Preferences second = read();
        assertThat(second.dark()).isTrue();
        assertThat(second.scale()).isEqualTo(1.5);
        assertThat(second.recent()).containsExactly(root.resolve("a"), root.resolve("b"));
        assertThat(second.lastFolder()).isEqualTo(root);
    }

    @Test
    void onlyTheLastTenAreRemembered() {
        Preferences preferences = read();
        for (int i = 0; i < 15; i++) {
            preferences.opened(root.resolve("session-" + i));
        }
        hand.settle();
        assertThat(read().recent())
                .hasSize(Preferences.MOST_RECENT)
                .startsWith(root.resolve("session-14"))
                .endsWith(root.resolve("session-5"));
    }

    @Test
    void aBrokenFileIsSetAsideAndTold() throws IOException {
        Files.writeString(root.resolve("preferences.json"), "{\"theme\": da");
        Preferences preferences = read();
        assertThat(preferences.dark()).isFalse();
        assertThat(hand.lastMessage())
                .startsWith("Your preferences could not be read (" + root.resolve("preferences.json") + ": not JSON: ")
                .endsWith("They were kept as " + root.resolve("preferences.json.broken-1")
                        + ". Theme, scale and recent files are as usual.");
        assertThat(root.resolve("preferences.json.broken-1")).hasContent("{\"theme\": da");
    }

    @Test
    void aScaleThatNoWindowHasIsRefused() throws IOException {
        Files.writeString(root.resolve("preferences.json"), "{\"scale\": 40}");
        assertThat(read().scale()).isEqualTo(1);
        assertThat(hand.lastMessage()).contains("\"scale\" must be 1 to 2, got 40.0");
    }

    @Test
    void whatALaterProgramWroteIsKept() throws IOException {
        Files.writeString(root.resolve("preferences.json"), "{\"scale\": 1.25, \"sound\": true}");
        read().dark(true);
        hand.settle();
        assertThat(Files.readString(root.resolve("preferences.json")))
                .contains("\"sound\" : true")
                .contains("dark");
    }

    @Test
    void aFullDiskIsTold() {
        Preferences preferences = read();
        store.full();
        preferences.dark(true);
        hand.settle();
        assertThat(hand.lastMessage())
                .isEqualTo("Your preferences could not be saved (" + root.resolve("preferences.json")
                        + ": No space left on device). They hold until you close the program.");
        assertThat(preferences.dark()).isTrue();
    }
}
