package org.opentmr.device.board.fixed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that host or board say, with blanks that the setup fills in.
 *
 * @param words one after the other
 */
record Phrase(List<Word> words) {

    /** What a word stands for. */
    enum Kind {
        /** Itself, a byte for each character up to 255. */
        TEXT,
        /** The number of channels in a byte. */
        CHANNELS,
        /** The numbers of all channels from 0, a byte each. */
        CHANNEL_NUMBERS,
        /** The rate in hertz in two bytes, the higher one first. */
        RATE_IN_2_BYTES,
        /** The rate in hertz in four bytes, the highest one first. */
        RATE_IN_4_BYTES,
        /** The name of the variant. */
        VARIANT
    }

    record Word(Kind kind, String text) {}

    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String text) {
        return new Phrase(List.of(new Word(Kind.TEXT, text)));
    }

    static Phrase of(Kind kind) {
        return new Phrase(List.of(new Word(kind, "")));
    }

    Phrase then(Kind kind) {
        return then(of(kind));
    }

    Phrase then(String text) {
        return then(of(text));
    }

    private Phrase then(Phrase other) {
        List<Word> all = new ArrayList<>(words);
        all.addAll(other.words);
        return new Phrase(all);
    }

    byte[] bytes(Setup setup) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Word word : words) {
            switch (word.kind()) {
                case TEXT -> out.writeBytes(word.text().getBytes(StandardCharsets.ISO_8859_1));
                case CHANNELS -> out.write(setup.channels());
                case CHANNEL_NUMBERS -> {
                    for (int channel = 0; channel < setup.channels(); channel++) {
                        out.write(channel);
                    }
                }
                case RATE_IN_2_BYTES -> {
                    int rateHz = (int) Math.rint(setup.rateHz());
                    out.write(rateHz >> 8);
                    out.write(rateHz);
                }
                case RATE_IN_4_BYTES ->
                    out.writeBytes(ByteBuffer.allocate(4)
                            .putInt((int) Math.rint(setup.rateHz()))
                            .array());
                case VARIANT -> out.writeBytes(setup.variant().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }
}
