package org.opentmr.app.bench.model.files;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.opentmr.ManualClock;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.app.bench.model.connect.Connecting;
import org.opentmr.app.bench.model.connect.FakeSerial;

/** A bench with all that is kept of it, on a disk that may be full. */
final class Shelf {

    final ManualClock clock = new ManualClock();
    final FlakyStore store = new FlakyStore();
    final Path root;
    final HandDriven hand;
    final Bench bench;
    final Preferences preferences;
    final Set<Long> alive = new HashSet<>(Set.of(7L));
    final RunMark mark;
    final Session session;
    final Connecting connecting;
    final Opener opener;
    final Dial dial = new Dial("dial");

    Shelf(Path root) {
        this.root = root;
        hand = new HandDriven(clock, root.resolve("sessions").resolve("one"));
        bench = hand.bench();
        preferences = new Preferences(store, root.resolve("preferences.json"), root);
        preferences.attach(bench);
        mark = new RunMark(store, root.resolve("running"), 7, alive::contains);
        bench.remember(dial);
        session = new Session(bench, store, mark, preferences);
        connecting = new Connecting(bench, new FakeSerial(), preferences::opened);
        opener = new Opener(bench, session, connecting.recorded(), preferences);
        tick();
    }

    /** A tick, and all that follows from it. */
    void tick() {
        bench.ticks().tell();
        hand.settle();
    }

    void passSeconds(double seconds) {
        clock.passSeconds(seconds);
        tick();
    }

    Path folder() {
        return bench.workspace().folder();
    }

    String said() {
        return hand.lastMessage();
    }

    /** A decoder file that comes with the tests, copied to a place of its own. */
    static Path decoder(Path to) throws IOException {
        try {
            Path from = Path.of(Shelf.class
                    .getResource("/org/opentmr/decoder/decoder-version-1.json")
                    .toURI());
            Files.createDirectories(to.getParent());
            return Files.copy(from, to);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
