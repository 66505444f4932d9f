package org.opentmr.app.bench.view;

import javax.swing.JComponent;
import org.opentmr.app.bench.model.Step;

/** What the window shows for one step of the work: paints a model and forwards what the person does to it. */
public interface Screen {

    Step step();

    /** What is shown; the same object every time. */
    JComponent component();

    /** It is shown from now on. */
    default void shown() {}

    /** It is shown no more. */
    default void hidden() {}

    /** Takes back what was done last here; false where there is nothing to take back. */
    default boolean undo() {
        return false;
    }

    /** Does again what was taken back last; false where there is nothing. */
    default boolean redo() {
        return false;
    }

    /** Called some sixty times a second while it is shown: paints what moves, within a few milliseconds. */
    default void frame() {}
}
