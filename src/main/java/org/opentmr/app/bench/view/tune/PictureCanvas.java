package org.opentmr.app.bench.view.tune;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.tune.Newest;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.part.PictureExport;
import org.opentmr.app.bench.view.part.SaveDialog;
import org.opentmr.plot.Picture;

/** Shows the drawing of a picture; it is painted in the background, so that a slow one never holds the screen up. */
final class PictureCanvas {

    private final Canvas canvas = new Canvas();
    private final Look look;
    private final Newest<Wish, Painted> painting;
    private @Nullable Picture picture;

    /** A picture in a size of the layout, and how many pixels of the screen go on one of it. */
    private record Wish(Picture picture, int width, int height, double scale) {}

    private record Painted(BufferedImage image, int width, int height) {}

    PictureCanvas(Bench bench, Look look, String name) {
        this.look = look;
        painting = new Newest<>(bench.jobs(), PictureCanvas::paint, canvas::show, bench.messages()::problem);
        canvas.setName(name);
        canvas.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                wish();
            }
        });
    }

    JComponent component() {
        return canvas;
    }

    /** Lets the person copy and save what is shown. */
    void export(Bench bench, SaveDialog dialog) {
        PictureExport.attach(canvas, () -> Optional.ofNullable(picture), bench, dialog);
    }

    void show(Picture other) {
        picture = other;
        canvas.getAccessibleContext().setAccessibleName(other.title());
        canvas.getAccessibleContext().setAccessibleDescription(other.summary());
        wish();
    }

    private void wish() {
        Picture now = picture;
        if (now == null || canvas.getWidth() == 0 || canvas.getHeight() == 0) {
            return;
        }
        double zoom = look.scale();
        AffineTransform screen = canvas.getGraphicsConfiguration() == null
                ? new AffineTransform()
                : canvas.getGraphicsConfiguration().getDefaultTransform();
        painting.wish(new Wish(
                now, (int) (canvas.getWidth() / zoom), (int) (canvas.getHeight() / zoom), zoom * screen.getScaleX()));
    }

    private static Painted paint(Wish wish) {
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) Math.round(wish.width() * wish.scale())),
                Math.max(1, (int) Math.round(wish.height() * wish.scale())),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(wish.scale(), wish.scale());
        wish.picture().paintBody(g, wish.width(), wish.height());
        g.dispose();
        return new Painted(image, wish.width(), wish.height());
    }

    private final class Canvas extends JPanel {
        private static final long serialVersionUID = 1;

        private transient @Nullable Painted painted;

        Canvas() {
            setMinimumSize(new Dimension(0, 0));
        }

        void show(Painted now) {
            painted = now;
            repaint();
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setColor(look.theme().background());
            g.fillRect(0, 0, getWidth(), getHeight());
            Painted now = painted;
            if (now != null) {
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                double zoom = look.scale();
                g.drawImage(now.image(), 0, 0, (int) (now.width() * zoom), (int) (now.height() * zoom), null);
            }
            g.dispose();
        }
    }
}
