package org.opentmr.recording.mat;

import java.io.IOException;
import us.hebi.matlab.mat.format.Mat5Reader;
import us.hebi.matlab.mat.format.Mat5Tag;
import us.hebi.matlab.mat.format.Mat5Type;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Source;

/** The library's reader, with every size that a file states checked before memory is taken for it. */
final class BoundedMatReader extends Mat5Reader {
    /** Names and field names: 64 characters for each of 16384 fields. */
    private static final int MAX_NAME_BYTES = 1 << 20;
    /** Structures in structures; deeper ones come from damage or malice and would exhaust the stack. */
    private static final int MAX_DEPTH = 64;
    /** What the objects around one array weigh, at least. */
    private static final long ARRAY_BYTES = 256;

    private static final int REFERENCE_BYTES = 8;
    private static final int INFLATE_BUFFER_BYTES = 1 << 16;

    private final MemoryBudget budget;
    private int depth;

    BoundedMatReader(Source source, MemoryBudget budget) {
        super(source);
        this.budget = budget;
        setBufferAllocator(budget);
        setMaxInflateBufferSize(INFLATE_BUFFER_BYTES);
        disableSubsystemProcessing();
    }

    @Override
    protected Mat5Reader createChildReader(Source inflated) {
        return new BoundedMatReader(inflated, budget);
    }

    @Override
    protected Mat5Tag readTagWithExpectedType(Mat5Type expected) throws IOException {
        Mat5Tag tag = super.readTagWithExpectedType(expected);
        if (tag.getNumBytes() < 0) {
            throw new IOException("an array larger than 2 GB");
        }
        if (expected != Mat5Type.Matrix) {
            budget.charge(tag.getNumBytes());
        }
        if (expected == Mat5Type.Int8 && tag.getNumBytes() > MAX_NAME_BYTES) {
            throw new IOException("a name of " + tag.getNumBytes() + " bytes");
        }
        return tag;
    }

    @Override
    protected Array readNestedArray() throws IOException {
        if (depth == MAX_DEPTH) {
            throw new IOException("structures nested more than " + MAX_DEPTH + " deep");
        }
        budget.charge(ARRAY_BYTES);
        depth++;
        try {
            return super.readNestedArray();
        } finally {
            depth--;
        }
    }

    @Override
    protected Array readCell(EntryHeader header) throws IOException {
        budget.charge((long) REFERENCE_BYTES * header.getNumElements());
        return super.readCell(header);
    }

    @Override
    protected Array[][] readValues(EntryHeader header, int fields, String[] names) throws IOException {
        budget.charge((long) REFERENCE_BYTES * header.getNumElements() * Math.max(1, fields));
        return super.readValues(header, fields, names);
    }
}
