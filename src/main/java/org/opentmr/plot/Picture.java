package org.opentmr.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A drawing of results: the same on the screen, in a report and in a file. Immutable; the results it was made from are not
 * to be changed while it is in use.
 */
public final class Picture {

    /** The least size in which titles, axes and a legend have room. */
    static final int LEAST_WIDTH = 480;

    static final int LEAST_HEIGHT = 320;

    private static final int LEAST_BODY_WIDTH = 200;
    private static final int LEAST_BODY_HEIGHT = 140;

    private static final double MARGIN = 16;
    private static final double FOOTER = 22;

    private final String title;
    private final String summary;
    private final Theme theme;
    private final int naturalWidth;
    private final int naturalHeight;
    private final Painter body;

    /** {@code summary} stands under the title, broken into as many lines as it needs; it may be empty. */
    Picture(String title, String summary, Theme theme, int naturalWidth, int naturalHeight, Painter body) {
        this.title = title;
        this.summary = summary;
        this.theme = theme;
        this.naturalWidth = naturalWidth;
        this.naturalHeight = naturalHeight;
        this.body = body;
    }

    /** A picture of nothing, which says why. */
    static Picture empty(String title, String why, Theme theme) {
        return new Picture(title, "", theme, 800, 600, (g, area) -> words(g, area, why, theme));
    }

    public String title() {
        return title;
    }

    /** What stands under the title: the figures in words, empty where there are none. */
    public String summary() {
        return summary;
    }

    /** The width in which it looks best, in pixels of the screen's own scale. */
    public int naturalWidth() {
        return naturalWidth;
    }

    public int naturalHeight() {
        return naturalHeight;
    }

    /** Fills the rectangle from (0, 0) with the picture, background included; says so where there is too little room. */
    public void paint(Graphics2D g, int width, int height) {
        paint(g, new Rectangle2D.Double(0, 0, width, height), 0);
    }

    /**
     * Fills the rectangle with the drawing alone, for a screen that has its own place for title and summary; so there is room
     * for it in less space.
     */
    public void paintBody(Graphics2D g, int width, int height) {
        quality(g);
        g.setColor(theme.background());
        g.fillRect(0, 0, width, height);
        Rectangle2D area = new Rectangle2D.Double(4, 4, Math.max(0, width - 8), Math.max(0, height - 8));
        if (width < LEAST_BODY_WIDTH || height < LEAST_BODY_HEIGHT) {
            words(g, area, "There is too little room here for this picture.", theme);
        } else {
            body.paint(g, area);
        }
    }

    /**
     * The picture as it is exported, with the line that says what the software is not.
     *
     * @param scale pixels of the image per pixel of the layout, above 0: 2 doubles both sides and keeps the layout
     */
    public BufferedImage image(int width, int height, double scale) {
        refuseTooLittleRoom(width, height);
        if (!(scale > 0 && scale * Math.max(width, height) <= Short.MAX_VALUE)) {
            throw new IllegalArgumentException("a picture needs a scale above 0 and sides up to " + Short.MAX_VALUE
                    + " pixels, got " + width + " × " + height + " at scale " + scale);
        }
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            paintForExport(g, width, height);
        } finally {
            g.dispose();
        }
        return image;
    }

    /**
     * Writes {@link #image} as PNG: the whole file or, if anything fails, none, and a file of the same name is left as it
     * was. Missing folders are made.
     *
     * @throws IOException with the file and the reason, in one line
     */
    public void writePng(Path file, int width, int height, double scale) throws IOException {
        PngFile.write(image(width, height, scale), file);
    }

    /**
     * Writes the picture as it is exported as SVG, text as text: the whole file or none, as {@link #writePng}. Width and height
     * are in pixels of the layout.
     *
     * @throws IOException with the file and the reason, in one line
     */
    public void writeSvg(Path file, int width, int height) throws IOException {
        refuseTooLittleRoom(width, height);
        SvgFile.write(title, width, height, g -> paintForExport(g, width, height), file);
    }

    private static void refuseTooLittleRoom(int width, int height) {
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
            throw new IllegalArgumentException("a picture needs at least " + LEAST_WIDTH + " × " + LEAST_HEIGHT
                    + " pixels, got " + width + " × " + height);
        }
    }

    private void paintForExport(Graphics2D g, int width, int height) {
        paint(g, new Rectangle2D.Double(0, 0, width, height), FOOTER);
        g.setFont(Typeface.plain(Typeface.SMALL));
        g.setColor(theme.quietInk());
        Text.draw(g, HonestLabel.TEXT, MARGIN, height - FOOTER / 2, 0);
        Text.draw(g, "OpenTMR", width - MARGIN, height - FOOTER / 2, 1);
    }

    private void paint(Graphics2D g, Rectangle2D page, double footer) {
        quality(g);
        Shape clip = g.getClip();
        AffineTransform transform = g.getTransform();
        g.clip(page);
        g.setColor(theme.background());
        g.fill(page);
        double width = page.getWidth() - 2 * MARGIN;
        double y = page.getY() + 12;
        y = lines(g, title, Typeface.bold(Typeface.TITLE), theme.ink(), width, y);
        if (!summary.isEmpty()) {
            y = lines(g, summary, Typeface.plain(Typeface.TEXT - 1), theme.quietInk(), width, y + 2);
        }
        double top = y + 10;
        double bottom = page.getMaxY() - Math.max(footer, MARGIN / 2);
        Rectangle2D area = new Rectangle2D.Double(page.getX() + MARGIN, top, width, Math.max(0, bottom - top));
        g.clip(area);
        if (page.getWidth() < LEAST_WIDTH || page.getHeight() < LEAST_HEIGHT) {
            words(g, area, "There is too little room here for this picture.", theme);
        } else {
            body.paint(g, area);
        }
        g.setTransform(transform);
        g.setClip(clip);
    }

    private static void words(Graphics2D g, Rectangle2D area, String words, Theme theme) {
        g.setColor(theme.quietInk());
        g.setFont(Typeface.plain(Typeface.TEXT));
        double line = Text.lineHeight(g, g.getFont());
        double y = area.getCenterY();
        for (String text : Text.wrap(g, g.getFont(), words, area.getWidth())) {
            Text.draw(g, text, area.getCenterX(), y, 0.5);
            y += line;
        }
    }

    private static double lines(Graphics2D g, String text, Font font, Color colour, double width, double top) {
        g.setFont(font);
        g.setColor(colour);
        double height = Text.lineHeight(g, font);
        double y = top;
        for (String line : Text.wrap(g, font, text, width)) {
            Text.draw(g, Text.cut(g, font, line, width), MARGIN, y + height / 2, 0);
            y += height;
        }
        return y;
    }

    private static void quality(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
