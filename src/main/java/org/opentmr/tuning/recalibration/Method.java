package org.opentmr.tuning.recalibration;

/** What a decoder is made from when new labelled repetitions are there. */
public enum Method {
    /** Old and new repetitions count alike. */
    POOLED("pooled with the old"),
    /** Old repetitions count a quarter, and only the latest ones. */
    FORGETTING("old ones a quarter"),
    /** New repetitions alone. */
    FRESH("new ones alone"),
    /** The old decoder with the motions' centres moved to the new repetitions; needs no old recording. */
    MOVED("old decoder, centres moved");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    /** In words, for tables. */
    public String words() {
        return words;
    }

    /** Whether it wants the recordings that the old decoder was made from. */
    boolean needsOldRecordings() {
        return this == POOLED || this == FORGETTING;
    }
}
