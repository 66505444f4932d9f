package org.opentmr.app.bench.model.test;

/** The tests of control. */
public enum TestKind {
    MOTION("Motion test", "motion", "Does each motion when asked, until the limb has gone through its range."),
    TAC("TAC test", "tac", "Brings the limb to a posture and keeps it there; wrong motions must be undone."),
    FITTS("Fitts test", "fitts", "Reaches targets near and far, wide and narrow: how fast for how hard.");

    private final String title;
    private final String word;
    private final String purpose;

    TestKind(String title, String word, String purpose) {
        this.title = title;
        this.word = word;
        this.purpose = purpose;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** In files and in their names. */
    public String word() {
        return word;
    }

    /** What the person does in it, one sentence. */
    public String purpose() {
        return purpose;
    }
}
