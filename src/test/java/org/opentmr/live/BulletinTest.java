package org.opentmr.live;

import java.util.List;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.Allocation;

class BulletinTest {

    private static Post blank() {
        return new Post(List.of(), 8, 8);
    }

    /** Every field tells the number of the post. */
    private static void fill(Post post, long number) {
        post.decisions = number;
        post.endSample = 3 * number;
        post.arrivalNanos = 5 * number;
        post.confidence = (double) number;
        post.speed = -(double) number;
        Arrays.fill(post.posterior, (double) number);
        Arrays.fill(post.levels, (double) number);
    }

    private static boolean isWhole(Post post) {
        long number = post.decisions;
        return post.endSample == 3 * number
                && post.arrivalNanos == 5 * number
                && post.confidence == number
                && post.speed == -number
                && Arrays.stream(post.posterior).allMatch(v -> v == number)
                && Arrays.stream(post.levels).allMatch(v -> v == number);
    }

    @Test
    void anEmptyBulletinHasNothing() {
        Bulletin bulletin = new Bulletin(4, BulletinTest::blank);
        assertThat(bulletin.latest(blank())).isFalse();
        assertThat(bulletin.follow().next(blank())).isFalse();
    }

    @Test
    void theLatestIsTheLastAndAFollowerSeesAll() {
        Bulletin bulletin = new Bulletin(8, BulletinTest::blank);
        Bulletin.Follower follower = bulletin.follow();
        Post post = blank();
        for (int i = 1; i <= 5; i++) {
            fill(post, i);
            bulletin.publish(post);
        }
        Post read = blank();
        assertThat(bulletin.latest(read)).isTrue();
        assertThat(read.decisions).isEqualTo(5);
        for (int i = 1; i <= 5; i++) {
            assertThat(follower.next(read)).isTrue();
            assertThat(read.decisions).isEqualTo(i);
            assertThat(isWhole(read)).isTrue();
        }
        assertThat(follower.next(read)).isFalse();
    }

    @Test
    void aFollowerThatWasOvertakenGoesOnWithTheOldestThatIsLeft() {
        Bulletin bulletin = new Bulletin(8, BulletinTest::blank);
        Bulletin.Follower follower = bulletin.follow();
        Post post = blank();
        for (int i = 1; i <= 100; i++) {
            fill(post, i);
            bulletin.publish(post);
        }
        Post read = blank();
        follower.next(read);
        assertThat(read.decisions).isEqualTo(94);
    }

    @Test
    void publishingAllocatesNothing() {
        Bulletin bulletin = new Bulletin(8, BulletinTest::blank);
        Post post = blank();
        Allocation.assertNone(() -> {
            for (int i = 0; i < 1000; i++) {
                bulletin.publish(post);
            }
        });
    }

    @Test
    void refusesAnOddNumberOfSlots() {
        assertThatThrownBy(() -> new Bulletin(6, BulletinTest::blank)).hasMessageContaining("got 6");
    }

    @Test
    @Timeout(120)
    void noPostIsTornHoweverTheyRace() throws Exception {
        Bulletin bulletin = new Bulletin(2, BulletinTest::blank);
        Bulletin.Follower follower = bulletin.follow();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        Callable<String> latest = () -> {
            Post read = blank();
            long last = 0;
            while (!done.get()) {
                if (bulletin.latest(read)) {
                    if (!isWhole(read) || read.decisions < last) {
                        return "torn or old: " + read.decisions + " after " + last;
                    }
                    last = read.decisions;
                }
            }
            return last > 0 ? "" : "read nothing";
        };
        Callable<String> following = () -> {
            Post read = blank();
            long last = 0;
            while (!done.get()) {
                if (follower.next(read)) {
                    if (!isWhole(read) || read.decisions <= last) {
                        return "torn or twice: " + read.decisions + " after " + last;
                    }
                    last = read.decisions;
                }
            }
            return last > 0 ? "" : "read nothing";
        };
        Future<String> one = threads.submit(latest);
        Future<String> two = threads.submit(following);
        Post post = blank();
        for (int i = 1; i <= 3_000_000; i++) {
            fill(post, i);
            bulletin.publish(post);
        }
        // On a busy machine the readers may not have had a turn yet.
        for (int i = 3_000_001; i <= 3_001_000; i++) {
            fill(post, i);
            bulletin.publish(post);
            Thread.sleep(0, 100_000);
        }
        done.set(true);
        assertThat(one.get()).isEmpty();
        assertThat(two.get()).isEmpty();
        threads.shutdown();
    }
}
