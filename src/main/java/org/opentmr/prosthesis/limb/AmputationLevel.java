package org.opentmr.prosthesis.limb;

/** How far up a limb was amputated, which is where its prosthesis begins. */
public enum AmputationLevel {
    SHOULDER_DISARTICULATION("shoulder disarticulation", true),
    TRANSHUMERAL("transhumeral", true),
    TRANSRADIAL("transradial", true),
    TRANSFEMORAL("transfemoral", false),
    TRANSTIBIAL("transtibial", false);

    private final String word;
    private final boolean arm;

    AmputationLevel(String word, boolean arm) {
        this.word = word;
        this.arm = arm;
    }

    /** For people and for other programs. */
    public String word() {
        return word;
    }

    /** Whether it is an arm; a leg otherwise. */
    public boolean isArm() {
        return arm;
    }
}
