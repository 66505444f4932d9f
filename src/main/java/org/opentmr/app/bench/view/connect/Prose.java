package org.opentmr.app.bench.view.connect;

import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import org.opentmr.app.bench.view.Look;

/** A text of several lines that nobody can change, and that never moves what it stands on. */
final class Prose extends JTextArea {

    private static final long serialVersionUID = 1;

    Prose(String words) {
        super(words);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        Look.style(this, "font: $defaultFont; foreground: $Label.disabledForeground; margin: 0,0,0,0");
        setBorder(BorderFactory.createEmptyBorder());
    }

    /** A new text would bring its caret into view. */
    @Override
    public void scrollRectToVisible(Rectangle place) {}
}
