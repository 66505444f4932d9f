package org.opentmr.prosthesis;

/** Whether anything may move. */
public enum SafetyState {
    /** Nothing has been decoded long enough to begin; speed 0. */
    STARTING("starting"),
    /** Decisions are fresh: the limb follows them. */
    RUNNING("running"),
    /** Samples or decisions have stayed away for a moment, or the signal is bad; speed 0 until they are good again. */
    HELD("held"),
    /** They stayed away for too long, or something failed; speed 0 until a person re-arms. */
    STOPPED("stopped");

    private final String word;

    SafetyState(String word) {
        this.word = word;
    }

    /** For people and for other programs. */
    public String word() {
        return word;
    }
}
