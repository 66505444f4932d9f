package org.opentmr.classifier.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The version of the standard operators that an ONNX file says it uses: field 8 (opset_import) of the message ModelProto,
 * in it field 1 the domain, empty for the standard one, and field 2 the version. Source: onnx.proto of ONNX 1.12 and the
 * encoding of protocol buffers.
 */
final class OperatorSet {

    private static final int OPERATOR_SETS = 8;
    private static final int DOMAIN = 1;
    private static final int VERSION = 2;
    private static final String STANDARD = "ai.onnx";

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int DELIMITED = 2;
    private static final int FOUR_BYTES = 5;

    private OperatorSet() {}

    /** @throws IllegalArgumentException where the bytes are no ONNX file or say no version */
    static long version(byte[] file) {
        ByteBuffer model = ByteBuffer.wrap(file);
        long version = 0;
        try {
            while (model.hasRemaining()) {
                long tag = varint(model);
                if (tag == (OPERATOR_SETS << 3 | DELIMITED)) {
                    version = Math.max(version, standardVersion(delimited(model)));
                } else {
                    skip(model, tag);
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an ONNX file, or one that is cut off", e);
        }
        if (version == 0) {
            throw new IllegalArgumentException("not an ONNX file: it names no operator set");
        }
        return version;
    }

    /** 0 for operators other than the standard ones. */
    private static long standardVersion(ByteBuffer set) {
        String domain = "";
        long version = 0;
        while (set.hasRemaining()) {
            long tag = varint(set);
            if (tag == (DOMAIN << 3 | DELIMITED)) {
                domain = StandardCharsets.UTF_8.decode(delimited(set)).toString();
            } else if (tag == (VERSION << 3 | VARINT)) {
                version = varint(set);
            } else {
                skip(set, tag);
            }
        }
        return domain.isEmpty() || domain.equals(STANDARD) ? version : 0;
    }

    private static void skip(ByteBuffer from, long tag) {
        switch ((int) (tag & 7)) {
            case VARINT -> varint(from);
            case EIGHT_BYTES -> from.getLong();
            case DELIMITED -> delimited(from);
            case FOUR_BYTES -> from.getInt();
            default -> throw new IllegalArgumentException("no field of a protocol buffer has the tag " + tag);
        }
    }

    private static ByteBuffer delimited(ByteBuffer from) {
        long length = varint(from);
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = from.slice(from.position(), (int) length);
        from.position(from.position() + (int) length);
        return part;
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }
}
