package org.opentmr.app.bench.view.signals;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import org.jspecify.annotations.Nullable;

/** A surface that others paint, all of it. */
final class Canvas extends JPanel {

    private static final long serialVersionUID = 1;

    private final transient Consumer<Graphics2D> painter;
    private final transient Function<MouseEvent, String> hint;

    /** {@code hint}: what to tell about the place pointed at, empty for nothing. */
    Canvas(Consumer<Graphics2D> painter, Function<MouseEvent, String> hint) {
        this.painter = painter;
        this.hint = hint;
    }

    /** Begins to take the focus and to tell about the place pointed at. */
    void ready() {
        setFocusable(true);
        setOpaque(true);
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        painter.accept(own);
        own.dispose();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        String text = hint.apply(event);
        return text.isEmpty() ? null : text;
    }
}
