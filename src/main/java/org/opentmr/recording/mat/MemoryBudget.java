package org.opentmr.recording.mat;

import java.nio.ByteBuffer;
import us.hebi.matlab.mat.format.BufferAllocator;

/** How much memory the content of one file may claim, whatever sizes stand in it. */
final class MemoryBudget implements BufferAllocator {
    /** Deflate packs at most 1032 bytes into one (its longest match, 258 bytes, in 2 bits). */
    private static final long DEFLATE_RATIO = 1032;
    /** Small files hold a little more than they weigh: headers and empty arrays. */
    private static final long GROUND = 1 << 16;

    private final long limitBytes;
    private long usedBytes;

    private MemoryBudget(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** What a file of this size can honestly hold, and never more than half of the program's memory. */
    static MemoryBudget ofFile(long fileBytes) {
        return new MemoryBudget(Math.min(
                GROUND + fileBytes * DEFLATE_RATIO, Runtime.getRuntime().maxMemory() / 2));
    }

    /** Accounts for memory about to be taken. */
    void charge(long bytes) throws ClaimTooLarge {
        if (bytes < 0 || bytes > limitBytes - usedBytes) {
            throw new ClaimTooLarge("claims " + bytes + " bytes more where " + (limitBytes - usedBytes)
                    + " are left; it is damaged, or larger than the memory allows");
        }
        usedBytes += bytes;
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

    /** A size in the file is beyond the budget; unchecked, because the library's allocator may throw nothing else. */
    static final class ClaimTooLarge extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ClaimTooLarge(String message) {
            super(message);
        }
    }
}
