package org.opentmr.app.bench.view.simulate;

import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Lets the Enter key press a switch: the space bar belongs to STOP. */
final class Enter {

    private Enter() {}

    static void presses(AbstractButton button) {
        button.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ENTER"), "pressed");
        button.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("released ENTER"), "released");
    }
}
