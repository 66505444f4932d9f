package org.opentmr.app.bench.view.limb;

import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import org.opentmr.app.bench.view.Look;

/** Text of several lines that nobody can change. */
public final class Words {

    private Words() {}

    /**
     * An empty one, as wide as there is room.
     *
     * @param name for those who drive the program
     */
    public static JTextArea lines(String name) {
        JTextArea area = new JTextArea();
        // Else whatever scrolls around it would scroll to its end.
        DefaultCaret still = new DefaultCaret();
        still.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        area.setCaret(still);
        area.setName(name);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setBorder(BorderFactory.createEmptyBorder());
        Look.style(area, "font: $defaultFont; margin: 0,0,0,0");
        return area;
    }
}
