package org.opentmr.tuning.search;

/** The part of a search that tried a decoder. */
public enum Stage {
    PRESENT("present"),
    FEATURES("features"),
    CLASSIFIERS("classifiers"),
    WINDOWS("windows"),
    ELECTRODES("electrodes");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
