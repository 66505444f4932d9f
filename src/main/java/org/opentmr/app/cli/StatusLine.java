package org.opentmr.app.cli;

/**
 * One line that says how a live session stands: written anew in place on a terminal, and not at all elsewhere, where lasting
 * lines say what has changed.
 */
final class StatusLine implements AutoCloseable {

    /** Erases from the cursor to the end of the line (ECMA-48). */
    private static final String ERASE = "\u001b[K";

    private final Console console;
    private final boolean inPlace;
    private boolean shown;

    StatusLine(Console console) {
        this(console, Terminal.isThere());
    }

    StatusLine(Console console, boolean inPlace) {
        this.console = console;
        this.inPlace = inPlace;
    }

    /** Shows the present state. */
    void show(String text) {
        if (inPlace) {
            console.messagePart("\r" + text + ERASE);
            shown = true;
        }
    }

    /** Makes room for lasting lines, which the next state is shown below. */
    void clear() {
        if (shown) {
            console.messagePart("\r" + ERASE);
            shown = false;
        }
    }

    /** Leaves the last state standing. */
    @Override
    public void close() {
        if (shown) {
            console.message("");
            shown = false;
        }
    }
}
