package org.opentmr.plot;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text that fits, and numbers as text. */
public final class Text {

    /** Stands where there is no number. */
    static final String NOTHING = "–";

    private static final String CUT = "…";

    private Text() {}

    /** "91.2 %" with a blank at which no line is broken, or "–" for NaN. */
    static String percent(double share) {
        return Double.isNaN(share) ? NOTHING : String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
    }

    /** "0.60", for a confidence or a threshold. */
    static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** "4,812", with thin grouping that reads the same everywhere. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Three digits that matter, without an exponent: "1240", "43.2", "0.0517"; "–" for NaN. */
    public static String digits(double value) {
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
        return String.format(Locale.ROOT, "%." + Math.max(0, Math.min(6, 2 - magnitude)) + "f", value);
    }

    /** "5", or three digits that matter where it is not a whole number. */
    public static String degrees(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : digits(value);
    }

    /** How far a line of text reaches, in pixels of the layout. */
    public static double width(Graphics2D g, Font font, String text) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    static double widest(Graphics2D g, Font font, List<String> texts) {
        return texts.stream().mapToDouble(text -> width(g, font, text)).max().orElse(0);
    }

    /** From one line of text to the next, in pixels of the layout. */
    public static double lineHeight(Graphics2D g, Font font) {
        return font.getLineMetrics("Ag", g.getFontRenderContext()).getHeight();
    }

    /** The text, or as much of its beginning as fits, with a mark that it was cut. */
    public static String cut(Graphics2D g, Font font, String text, double width) {
        if (width(g, font, text) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String shorter = text.substring(0, end).stripTrailing() + CUT;
            if (width(g, font, shorter) <= width) {
                return shorter;
            }
        }
        return "";
    }

    /** The text broken at blanks into lines of at most the width; a single word may be wider. */
    static List<String> wrap(Graphics2D g, Font font, String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(g, font, longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Draws one line with its middle at the height given; {@code anchor} 0 starts at x, 0.5 centres, 1 ends there. */
    public static void draw(Graphics2D g, String text, double x, double middle, double anchor) {
        FontMetrics metrics = g.getFontMetrics();
        double baseline = middle + (metrics.getAscent() - metrics.getDescent()) / 2.0;
        g.drawString(text, (float) (x - anchor * width(g, g.getFont(), text)), (float) baseline);
    }

    /** {@link #draw} turned a quarter to the left about its anchor: it reads upwards. */
    static void drawUpwards(Graphics2D g, String text, double middle, double y, double anchor) {
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(middle, y);
        turned.rotate(-Math.PI / 2);
        draw(turned, text, 0, 0, anchor);
        turned.dispose();
    }
}
