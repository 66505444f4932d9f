package org.opentmr.app.bench.view.test;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Jobs;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Canvas;
import org.opentmr.plot.Picture;

/** A picture of results, drawn in the background whenever its size changes, and kept. */
final class PicturePane {

    private final Jobs jobs;
    private final Picture picture;
    private final Canvas canvas;
    private @Nullable BufferedImage image;
    private int wantedWidth;
    private int wantedHeight;

    PicturePane(Jobs jobs, Look look, Picture picture, String name) {
        this.jobs = jobs;
        this.picture = picture;
        canvas = new Canvas(look, name, picture.title(), picture.naturalWidth() / 2, picture.naturalHeight(), this::paint);
        canvas.getAccessibleContext().setAccessibleDescription(picture.summary());
    }

    JComponent component() {
        return canvas;
    }

    private void paint(Graphics2D g, int width, int height) {
        double scale = g.getTransform().getScaleX();
        int across = (int) Math.round(width * scale);
        int down = (int) Math.round(height * scale);
        BufferedImage drawn = image;
        if (drawn != null && drawn.getWidth() == across && drawn.getHeight() == down) {
            g.drawImage(drawn, 0, 0, width, height, null);
            return;
        }
        if (across > 0 && down > 0 && (across != wantedWidth || down != wantedHeight)) {
            wantedWidth = across;
            wantedHeight = down;
            jobs.start(
                    "Drawing " + picture.title(),
                    progress -> drawn(width, height, across, down, scale),
                    this::show,
                    why -> canvas.getAccessibleContext().setAccessibleDescription(why));
        }
    }

    private BufferedImage drawn(int width, int height, int across, int down, double scale) {
        BufferedImage made = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = made.createGraphics();
        g.scale(scale, scale);
        picture.paint(g, width, height);
        g.dispose();
        return made;
    }

    private void show(BufferedImage made) {
        image = made;
        canvas.repaint();
    }
}
