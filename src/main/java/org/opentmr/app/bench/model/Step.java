package org.opentmr.app.bench.model;

/** The steps of the work, in their order. */
public enum Step {
    CONNECT(1, "Connect", "Choose where the signal comes from: a board, a recording or a simulated patient"),
    SIGNALS(2, "Signals", "See every electrode, how good its signal is, and where its threshold lies"),
    CALIBRATE(3, "Calibrate", "Lead the person through every motion, and teach the decoder"),
    TUNE(4, "Tune", "Set thresholds, gains and ramps, and see at once what they change"),
    USE(5, "Use", "Let the person move the virtual limb"),
    TEST(6, "Test", "Measure how good control is: Motion test, TAC test, Fitts test"),
    SIMULATE(7, "Simulate", "Change the simulated patient: months since surgery, skill, electrodes, faults");

    private final int number;
    private final String title;
    private final String purpose;

    Step(int number, String title, String purpose) {
        this.number = number;
        this.title = title;
        this.purpose = purpose;
    }

    /** Its place in the work, from 1. */
    public int number() {
        return number;
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
