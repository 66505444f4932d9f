package org.opentmr.app.bench.gui;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What became of one test on its own display.
 *
 * @param id the launcher's identifier
 * @param name class and method
 * @param status planned until it has ended
 * @param message why it failed or was skipped; empty where it was not
 * @param stack where it failed; empty where it did not
 * @param screenshot the picture of the screen at that time; empty where there is none
 */
record GuiOutcome(String id, String name, Status status, String message, String stack, String screenshot) {

    enum Status {
        PLANNED,
        PASSED,
        FAILED,
        SKIPPED
    }

    static GuiOutcome planned(String id, String name) {
        return new GuiOutcome(id, name, Status.PLANNED, "", "", "");
    }

    GuiOutcome with(Status ended, String why, String where, String picture) {
        return new GuiOutcome(id, name, ended, why, where, picture);
    }

    /** For a person, on one or more lines. */
    @JsonIgnore
    String words() {
        return name + ": " + message + (screenshot.isEmpty() ? "" : System.lineSeparator() + "Screen: " + screenshot)
                + (stack.isEmpty() ? "" : System.lineSeparator() + stack);
    }
}
