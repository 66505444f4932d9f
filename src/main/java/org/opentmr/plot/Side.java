package org.opentmr.plot;

/** Of which side of the body a limb is. */
public enum Side {
    LEFT("left"),
    RIGHT("right");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    /** For people and for other programs. */
    public String word() {
        return word;
    }
}
