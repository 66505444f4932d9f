package org.opentmr.app.bench.view.tune;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.MomentText;
import org.opentmr.app.bench.view.Look;

/** The whole recorded session: the wheel zooms, a drag moves it, a click looks at a time; the keys do the same. */
final class Timeline {

    private static final double ZOOM = 1.25;
    private static final double KEY_SHIFT = 0.1;

    private final Desk desk;
    private final Look look;
    private final Strip component = new Strip();
    private Strips strips;
    private TimeRange range;
    private double looked = Double.NaN;

    Timeline(Desk desk, Look look) {
        this.desk = desk;
        this.look = look;
        strips = new Strips(desk.trial());
        range = TimeRange.all(strips.endSeconds());
        component.setName("tune.timeline");
        component.setFocusable(true);
        component.getAccessibleContext().setAccessibleName("The recorded session");
        component
                .getAccessibleContext()
                .setAccessibleDescription(
                        "Left and right move, plus and minus zoom, Home shows all, N and Shift+N go to the"
                                + " next and the previous changed moment");
        ToolTipManager.sharedInstance().registerComponent(component);
        Mouse mouse = new Mouse();
        component.addMouseListener(mouse);
        component.addMouseMotionListener(mouse);
        component.addMouseWheelListener(mouse);
        component.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                key(event);
            }
        });
        component.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                component.repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                component.repaint();
            }
        });
    }

    JComponent component() {
        return component;
    }

    private void key(KeyEvent event) {
        switch (event.getKeyCode()) {
            case KeyEvent.VK_LEFT -> range(range.shift(-KEY_SHIFT * range.seconds()));
            case KeyEvent.VK_RIGHT -> range(range.shift(KEY_SHIFT * range.seconds()));
            case KeyEvent.VK_PLUS, KeyEvent.VK_ADD, KeyEvent.VK_EQUALS -> zoom(1 / ZOOM);
            case KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT -> zoom(ZOOM);
            case KeyEvent.VK_HOME -> all();
            case KeyEvent.VK_N -> {
                if (event.isShiftDown()) {
                    desk.previous();
                } else {
                    desk.next();
                }
            }
            default -> {
                // other keys are for others
            }
        }
    }

    /** Zooms around the time looked at, where it is in sight, else around the middle. */
    void zoom(double factor) {
        double cursor = desk.cursorSeconds();
        boolean inSight = cursor >= range.from() && cursor <= range.to();
        range(range.zoom(factor, inSight ? cursor : (range.from() + range.to()) / 2));
    }

    void zoomIn() {
        zoom(1 / (ZOOM * ZOOM));
    }

    void zoomOut() {
        zoom(ZOOM * ZOOM);
    }

    /** Shows all of the session. */
    void all() {
        range(TimeRange.all(strips.endSeconds()));
    }

    private void range(TimeRange other) {
        range = other;
        component.repaint();
    }

    /** The stretch in sight. */
    TimeRange range() {
        return range;
    }

    /** Follows the time looked at. */
    void show() {
        double cursor = desk.cursorSeconds();
        if (!Double.isNaN(cursor) && cursor != looked) {
            looked = cursor;
            range = range.lookAt(cursor);
        }
        component.repaint();
    }

    /** What the settings tried would have done. */
    void showTrial() {
        strips = new Strips(desk.trial());
        component.repaint();
    }

    private double seconds(int x) {
        int left = component.left();
        double part = (double) (x - left) / Math.max(1, component.getWidth() - left);
        return range.from() + Math.max(0, Math.min(1, part)) * range.seconds();
    }

    private String tip(int x) {
        double at = seconds(x);
        int decision = strips.at(at);
        if (decision >= strips.decisions()) {
            return MomentText.time(at);
        }
        return String.format(
                Locale.ROOT,
                "<html><b>%s</b><br>intended: %s<br>before: %s, speed %.0f %%<br>after: %s, speed %.0f %%",
                MomentText.time(at),
                strips.name(strips.intended()[decision]),
                strips.name(strips.before()[decision]),
                100 * strips.speedBefore(decision),
                strips.name(strips.after()[decision]),
                100 * strips.speedAfter(decision));
    }

    private final class Mouse extends MouseAdapter {
        private int pressedAt;
        private TimeRange pressedRange = range;
        private boolean dragged;

        @Override
        public void mousePressed(MouseEvent event) {
            component.requestFocusInWindow();
            pressedAt = event.getX();
            pressedRange = range;
            dragged = false;
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            dragged = true;
            double perPixel = pressedRange.seconds() / Math.max(1, component.getWidth() - component.left());
            range(pressedRange.shift((pressedAt - event.getX()) * perPixel));
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (!dragged) {
                looked = seconds(event.getX());
                desk.look(looked);
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            if (event.isShiftDown()) {
                range(range.shift(KEY_SHIFT * range.seconds() * event.getPreciseWheelRotation()));
            } else {
                range(range.zoom(Math.pow(ZOOM, event.getPreciseWheelRotation()), seconds(event.getX())));
            }
        }
    }

    private final class Strip extends JPanel {
        private static final long serialVersionUID = 1;

        private static final int LEAST_HEIGHT = 150;

        Strip() {
            setMinimumSize(new Dimension(0, 0));
            setPreferredSize(new Dimension(0, LEAST_HEIGHT));
        }

        int left() {
            return TimelinePainter.left(look, getFontMetrics(look.label()));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            new TimelinePainter(look, strips, range, left(), getWidth(), getHeight()).paint(g, desk.cursorSeconds());
            g.dispose();
            if (isFocusOwner()) {
                graphics.setColor(look.accent());
                graphics.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
            }
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            return tip(event.getX());
        }
    }
}
