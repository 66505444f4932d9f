package org.opentmr.recording.mat;

import java.nio.ByteBuffer;
import java.util.Optional;
import us.hebi.matlab.mat.format.BufferAllocator;

/** How much memory the content of one file may claim, whatever sizes stand in it. */
final class MemoryBudget implements BufferAllocator {
    /** Deflate packs at most 1032 bytes into one (its longest match, 258 bytes, in 2 bits). */
    private static final long DEFLATE_RATIO = 1032;
    /** Small files hold a little more than they weigh: headers and empty arrays. */
    private static final long GROUND = 1 << 16;

    private final long limitBytes;
    private long usedBytes;
    private Optional<String> refusal = Optional.empty();

    private MemoryBudget(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** What a file of this size can honestly hold, and never more than half of the program's memory. */
    static MemoryBudget ofFile(long fileBytes) {
        return new MemoryBudget(Math.min(
                GROUND + fileBytes * DEFLATE_RATIO, Runtime.getRuntime().maxMemory() / 2));
    }

    /** Accounts for memory about to be taken. */
    void charge(long bytes) {
        if (bytes < 0 || bytes > limitBytes - usedBytes) {
            String message = "it claims " + bytes + " bytes more where " + (limitBytes - usedBytes)
                    + " are left, or is larger than the memory allows";
            refusal = Optional.of(message);
            throw new IllegalStateException(message);
        }
        usedBytes += bytes;
    }

    /** Why a claim was refused; the library may have thrown something else since. */
    Optional<String> refusal() {
        return refusal;
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        charge(bytes);
        return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
        // the garbage collector does
    }
}
