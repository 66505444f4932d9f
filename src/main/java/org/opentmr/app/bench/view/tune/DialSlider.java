package org.opentmr.app.bench.view.tune;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleConsumer;
import javax.swing.AbstractAction;
import javax.swing.JSlider;
import javax.swing.KeyStroke;
import org.opentmr.app.bench.model.tune.Dial;
import org.opentmr.app.bench.view.Look;

/** The slider of a dial, with a mark where the setting in force lies. A drag, or an arrow key held down, is one change. */
final class DialSlider {

    private static final int PAGE = 10;

    private final Dial dial;
    private final Slider slider;
    private final DoubleConsumer turned;
    private final Runnable released;
    private boolean showing;
    private boolean keyDown;

    /**
     * @param turned is given every value on the way
     * @param released is told when the person lets go
     * @param reset is told of a double click
     */
    DialSlider(Look look, Dial dial, DoubleConsumer turned, Runnable released, Runnable reset) {
        this.dial = dial;
        this.turned = turned;
        this.released = released;
        slider = new Slider(look, dial.steps());
        slider.addChangeListener(event -> moved());
        bind(KeyEvent.VK_RIGHT, 1);
        bind(KeyEvent.VK_UP, 1);
        bind(KeyEvent.VK_LEFT, -1);
        bind(KeyEvent.VK_DOWN, -1);
        bind(KeyEvent.VK_PAGE_UP, PAGE);
        bind(KeyEvent.VK_PAGE_DOWN, -PAGE);
        slider.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                keyDown = true;
            }

            @Override
            public void keyReleased(KeyEvent event) {
                letGo();
            }
        });
        slider.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                letGo();
            }
        });
        slider.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    reset.run();
                }
            }
        });
    }

    JSlider component() {
        return slider;
    }

    private void bind(int key, int presses) {
        String name = "by " + presses;
        slider.getInputMap().put(KeyStroke.getKeyStroke(key, 0), name);
        slider.getActionMap().put(name, new Press(slider, presses * dial.stepsPerKey()));
    }

    private void moved() {
        if (showing) {
            return;
        }
        turned.accept(dial.at(slider.getValue()));
        if (!slider.getValueIsAdjusting() && !keyDown) {
            released.run();
        }
    }

    private void letGo() {
        if (keyDown) {
            keyDown = false;
            released.run();
        }
    }

    /** Shows a value, and where the one in force lies. */
    void show(double value, double inForce) {
        int place = dial.place(value);
        // A hand that holds the knob is not pulled away from it.
        if (!slider.getValueIsAdjusting() && slider.getValue() != place) {
            showing = true;
            slider.setValue(place);
            showing = false;
        }
        slider.mark((double) dial.place(inForce) / dial.steps());
    }

    /** Some steps further. */
    private static final class Press extends AbstractAction {
        private static final long serialVersionUID = 1;

        private final JSlider slider;
        private final int steps;

        Press(JSlider slider, int steps) {
            this.slider = slider;
            this.steps = steps;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            slider.setValue(slider.getValue() + steps);
        }
    }

    private static final class Slider extends JSlider {
        private static final long serialVersionUID = 1;

        private static final double MARK_WIDTH = 2;
        private static final double MARK_HEIGHT = 14;

        /** Half of what FlatLaf gives its knob, focus ring included, in pixels of the layout: there the track begins. */
        private static final double KNOB_HALF = 9.5;

        private final transient Look look;
        private double mark = Double.NaN;

        Slider(Look look, int steps) {
            super(0, steps, 0);
            this.look = look;
        }

        void mark(double part) {
            if (part != mark) {
                mark = part;
                repaint();
            }
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (Double.isNaN(mark)) {
                return;
            }
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            double half = look.pixels(KNOB_HALF);
            double x = half + mark * (getWidth() - 2 * half);
            double height = look.pixels(MARK_HEIGHT);
            g.setColor(look.theme().quietInk());
            g.fill(new Rectangle2D.Double(
                    x - look.pixels(MARK_WIDTH) / 2.0, (getHeight() - height) / 2, look.pixels(MARK_WIDTH), height));
            g.dispose();
        }
    }
}
