package org.opentmr.app.bench.view.part;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;

/**
 * Shows a {@link Picture}, the same one that a report or a file would hold, sharp at every scale. It is drawn in the background
 * into an image that is kept, so painting what lies around it costs nothing; while it is drawn anew, the old one stays. Its
 * menu copies and saves it.
 */
public final class PictureView {

    private static final Dimension USUAL = new Dimension(560, 400);
    private static final int FOCUS_WIDTH = 2;

    private final Bench bench;
    private final Look look;
    private final Canvas canvas = new Canvas();
    private @Nullable Function<Theme, Picture> source;
    private @Nullable Picture picture;
    private boolean drawing;
    private boolean stale;

    /** A size in pixels of the layout, and how many pixels of the screen go on one of them. */
    private record Size(int width, int height, double scale) {}

    private record Drawn(Picture picture, BufferedImage image, Size size) {}

    /**
     * @param name for tests: "tune.threshold"
     * @param dialog shared between pictures
     */
    public PictureView(Bench bench, Look look, SaveDialog dialog, String name) {
        this.bench = bench;
        this.look = look;
        canvas.setName(name);
        canvas.setMinimumSize(new Dimension(0, 0));
        canvas.setPreferredSize(USUAL);
        canvas.setToolTipText("Copy or save this picture: right mouse button or menu key");
        canvas.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                draw();
            }

            @Override
            public void componentShown(ComponentEvent event) {
                draw();
            }
        });
        look.changes().listen(this::draw);
        PictureExport.attach(canvas, () -> Optional.ofNullable(picture), bench, dialog);
    }

    public JComponent component() {
        return canvas;
    }

    /**
     * Shows another picture as soon as it is drawn.
     *
     * @param drawn makes it in the colours asked for; called in the background, and again when the colours change, so what it
     *     draws from must not change
     */
    public void show(Function<Theme, Picture> drawn) {
        source = drawn;
        draw();
    }

    /** Shows nothing. */
    public void clear() {
        source = null;
        picture = null;
        canvas.show(null);
    }

    private void draw() {
        Function<Theme, Picture> wanted = source;
        if (wanted == null || canvas.getWidth() == 0 || canvas.getHeight() == 0) {
            return;
        }
        if (drawing) {
            stale = true;
            return;
        }
        drawing = true;
        stale = false;
        Theme theme = look.theme();
        Size size = size();
        bench.jobs().<Drawn>aside(progress -> drawn(wanted.apply(theme), size), this::drawn, why -> {
            drawing = false;
            bench.messages().problem(why);
        });
    }

    private void drawn(Drawn now) {
        drawing = false;
        if (source == null) {
            return;
        }
        picture = now.picture();
        canvas.show(now);
        canvas.getAccessibleContext().setAccessibleName(now.picture().title());
        canvas.getAccessibleContext().setAccessibleDescription(now.picture().summary());
        if (stale || !now.size().equals(size())) {
            draw();
        }
    }

    private Size size() {
        double zoom = look.scale();
        AffineTransform screen = canvas.getGraphicsConfiguration() == null
                ? new AffineTransform()
                : canvas.getGraphicsConfiguration().getDefaultTransform();
        return new Size(
                (int) Math.round(canvas.getWidth() / zoom),
                (int) Math.round(canvas.getHeight() / zoom),
                zoom * screen.getScaleX());
    }

    private static Drawn drawn(Picture picture, Size size) {
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) Math.round(size.width() * size.scale())),
                Math.max(1, (int) Math.round(size.height() * size.scale())),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(size.scale(), size.scale());
            picture.paint(g, size.width(), size.height());
        } finally {
            g.dispose();
        }
        return new Drawn(picture, image, size);
    }

    private final class Canvas extends JPanel {

        private static final long serialVersionUID = 1;

        private transient @Nullable Drawn drawn;

        Canvas() {
            super(null);
            addFocusListener(new FocusListener() {
                @Override
                public void focusGained(FocusEvent event) {
                    repaint();
                }

                @Override
                public void focusLost(FocusEvent event) {
                    repaint();
                }
            });
            addMouseListener(new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent event) {
                    requestFocusInWindow();
                }
            });
        }

        void show(@Nullable Drawn now) {
            drawn = now;
            repaint();
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setColor(look.theme().background());
                g.fillRect(0, 0, getWidth(), getHeight());
                Drawn now = drawn;
                if (now != null) {
                    // Exact where the image was drawn for this size; blurred for the moment until the new one is there.
                    g.setRenderingHint(
                            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
                    g.drawImage(now.image(), 0, 0, getWidth(), getHeight(), null);
                }
                if (isFocusOwner()) {
                    int width = look.pixels(FOCUS_WIDTH);
                    g.setColor(look.accent());
                    g.setStroke(new BasicStroke(width));
                    g.drawRect(width / 2, width / 2, getWidth() - width, getHeight() - width);
                }
            } finally {
                g.dispose();
            }
        }
    }
}
