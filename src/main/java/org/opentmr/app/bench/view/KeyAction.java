package org.opentmr.app.bench.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** What a key does. */
public final class KeyAction {

    private KeyAction() {}

    /** Binds a key while the focus is on a component or in it. */
    public static void bind(JComponent component, KeyStroke key, String name, Runnable action) {
        bind(component, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key, name, action);
    }

    /** Binds a key wherever the focus is in the window. */
    public static void bindInWindow(JComponent component, KeyStroke key, String name, Runnable action) {
        bind(component, JComponent.WHEN_IN_FOCUSED_WINDOW, key, name, action);
    }

    private static void bind(JComponent component, int when, KeyStroke key, String name, Runnable action) {
        component.getInputMap(when).put(key, name);
        component.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }
}
