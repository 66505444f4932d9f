package org.opentmr.device;

/** How far damage on the line can be told from data; what a format cannot prove, OpenTMR does not claim. */
public enum Integrity {
    /** No header, no check, no counter: only the plausibility of the values. */
    PLAUSIBILITY("plausibility of the values only"),
    /** A pattern in the lowest bits of the samples. */
    BIT_PATTERN("bit pattern in the samples only"),
    /** Structure of lines of text. */
    TEXT("structure of the text only"),
    /** First and last bytes of a frame. */
    FRAME("frame bytes only, no counter"),
    /** First and last bytes, and a counter that shows loss. */
    COUNTER("frame bytes and a counter, no check"),
    /** A check of 4 bits, which one damaged frame in 16 passes. */
    CRC4("4-bit CRC"),
    /** A check of 16 bits, which one damaged frame in 65,536 passes. */
    CRC16("16-bit CRC"),
    /** Nothing travels over a line. */
    LOCAL("no line");

    private final String words;

    Integrity(String words) {
        this.words = words;
    }

    /** For people. */
    public String describe() {
        return words;
    }
}
