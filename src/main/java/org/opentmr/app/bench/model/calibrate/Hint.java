package org.opentmr.app.bench.model.calibrate;

/** What to tell the person of how they do. */
public enum Hint {
    NONE("", Tone.NEUTRAL),
    REST("at rest", Tone.GOOD),
    RELAX("let go: the muscles still work", Tone.MEND),
    BEGIN("now", Tone.NEUTRAL),
    STRONGER("too weak: a little stronger", Tone.MEND),
    FAIR("clear enough: hold it", Tone.GOOD),
    GOOD("clear and steady: hold it", Tone.GOOD),
    STEADIER("steadier: hold it as it is", Tone.MEND),
    STRONGER_AS_BEFORE("weaker than the time before", Tone.MEND),
    GENTLER_AS_BEFORE("stronger than the time before", Tone.MEND);

    /** Whether all is well. */
    public enum Tone {
        NEUTRAL,
        GOOD,
        MEND
    }

    private final String words;
    private final Tone tone;

    Hint(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    /** For the person, lower case; empty where there is nothing to say. */
    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }
}
