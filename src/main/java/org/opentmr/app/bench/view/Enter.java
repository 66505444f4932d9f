package org.opentmr.app.bench.view;

import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Lets the Enter key press a switch: the space bar belongs to STOP. */
public final class Enter {

    private Enter() {}

    /** Lets it press one. */
    public static void presses(AbstractButton button) {
        button.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ENTER"), "pressed");
        button.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("released ENTER"), "released");
    }
}
