package org.opentmr.app.bench.model;

/** The steps of the work, in their order. */
public enum Step {
    CONNECT("Connect", "Choose where the signal comes from: a board, a recording or a simulated patient"),
    SIGNALS("Signals", "See every electrode, how good its signal is, and where its threshold lies"),
    CALIBRATE("Calibrate", "Lead the person through every motion, and teach the decoder"),
    TUNE("Tune", "Set thresholds, gains and ramps, and see at once what they change"),
    USE("Use", "Let the person move the virtual limb"),
    TEST("Test", "Measure how good control is: Motion test, TAC test, Fitts test"),
    SIMULATE("Simulate", "Change the simulated patient: months since surgery, skill, electrodes, faults");

    private final String title;
    private final String purpose;

    Step(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    /** One word. */
    public String title() {
        return title;
    }

    /** One sentence, without its full stop. */
    public String purpose() {
        return purpose;
    }
}
