package org.opentmr.app.bench.model.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestTest {

    private final ByHand hand = new ByHand(Path.of("unused"));
    private final List<String> done = new ArrayList<>();
    private final Newest<String, String> newest = new Newest<>(
            hand.bench.jobs(),
            wish -> {
                if (wish.isBlank()) {
                    throw new IllegalArgumentException("nothing was wished");
                }
                return wish;
            },
            done::add,
            why -> done.add("failed: " + why));

    @Test
    void whatWaitsIsReplacedByWhatIsNewer() {
        newest.wish("a");
        newest.wish("b");
        newest.wish("c");
        newest.wish("d");
        hand.all();
        assertThat(done).containsExactly("a", "d");
        assertThat(newest.isBusy()).isFalse();
    }

    @Test
    void oneFailureDoesNotStopTheNext() {
        newest.wish(" ");
        newest.wish("b");
        assertThat(newest.isBusy()).isTrue();
        hand.all();
        assertThat(done).containsExactly("failed: nothing was wished", "b");
    }
}
