package org.opentmr.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.HotPath;

/**
 * The last posts of one writer, for any number of readers. The writer never waits and never allocates; a reader that was
 * overtaken while it copied, copies again.
 *
 * <p>How: as {@link org.opentmr.signal.SampleRing}, between two counters, {@code claimed} before a post is written and
 * {@code written} after.
 */
final class Bulletin {

    private static final VarHandle CLAIMED = handle("claimed");
    private static final VarHandle WRITTEN = handle("written");

    private final Post[] slots;
    private final int mask;
    private volatile @Nullable Thread follower;

    @SuppressWarnings("unused") // by way of CLAIMED
    private long claimed;

    @SuppressWarnings("unused") // by way of WRITTEN
    private long written;

    /**
     * @param slots a power of two
     * @param blank makes an empty post
     */
    Bulletin(int slots, Supplier<Post> blank) {
        if (Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("a bulletin needs a power of two of slots, got " + slots);
        }
        this.slots = Stream.generate(blank).limit(slots).toArray(Post[]::new);
        mask = slots - 1;
    }

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(Bulletin.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Copies a post for the readers. For the one writing thread. */
    @HotPath
    void publish(Post post) {
        long number = (long) WRITTEN.get(this);
        CLAIMED.setOpaque(this, number + 1);
        VarHandle.storeStoreFence();
        slots[(int) number & mask].set(post);
        WRITTEN.setRelease(this, number + 1);
        LockSupport.unpark(follower);
    }

    /** Makes every post end a thread's parking. */
    void wake(Thread thread) {
        follower = thread;
    }

    /** Copies the newest post; false where there is none. */
    boolean latest(Post into) {
        long number;
        do {
            number = (long) WRITTEN.getAcquire(this) - 1;
        } while (number >= 0 && !copy(number, into));
        return number >= 0;
    }

    /** Copies a post; false where it may have been written over meanwhile. */
    private boolean copy(long number, Post into) {
        into.set(slots[(int) number & mask]);
        VarHandle.acquireFence();
        return (long) CLAIMED.getOpaque(this) - number <= slots.length;
    }

    /** A reader of every post from now on. */
    Follower follow() {
        return new Follower();
    }

    /** One thread's place among the posts. */
    final class Follower {

        private long position = (long) WRITTEN.getAcquire(Bulletin.this);

        /** Copies the next post; false where there is none. Posts that were written over meanwhile are left out. */
        boolean next(Post into) {
            while (true) {
                long end = (long) WRITTEN.getAcquire(Bulletin.this);
                if (position == end) {
                    return false;
                }
                position = Math.max(position, end - slots.length + 1);
                if (copy(position++, into)) {
                    return true;
                }
            }
        }
    }
}
