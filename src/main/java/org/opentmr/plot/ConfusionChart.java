package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.ConfusionMatrix;

/** The confusion matrix: rows are what the person did, the colour of a cell is its share of the row. */
public final class ConfusionChart {

    private static final double GAP = 8;
    private static final int ADDED_COLUMNS = 2;

    /** Percentage points that are shown as 0.0. */
    private static final double LEAST_CHANGE = 0.05;

    private final ConfusionMatrix matrix;
    private final @Nullable ConfusionMatrix before;
    private final Theme theme;
    private final List<String> names;

    private ConfusionChart(ConfusionMatrix matrix, @Nullable ConfusionMatrix before, Theme theme) {
        this.matrix = matrix;
        this.before = before;
        this.theme = theme;
        this.names = matrix.motions().motions().stream().map(Object::toString).toList();
    }

    public static Picture of(Accuracy accuracy, Theme theme) {
        String title = "Confusion matrix";
        if (accuracy.windows() == 0) {
            return Picture.empty(title, "No window was evaluated, so there is nothing to compare.", theme);
        }
        ConfusionChart chart = new ConfusionChart(accuracy.confusion(), null, theme);
        return chart.picture(title, AccuracyText.of(accuracy));
    }

    /**
     * The matrix after a change; in a cell, under the share, by how many percentage points it changed.
     *
     * @param before of the same windows
     */
    public static Picture ofChange(ConfusionMatrix before, ConfusionMatrix after, Theme theme) {
        String title = "Confusion matrix after, and what changed";
        if (!before.motions().equals(after.motions())) {
            throw new IllegalArgumentException("confusion matrices of different motions cannot be compared: "
                    + before.motions() + " and " + after.motions());
        }
        if (after.windows() == 0) {
            return Picture.empty(title, "No window was evaluated, so there is nothing to compare.", theme);
        }
        return new ConfusionChart(after, before, theme)
                .picture(
                        title,
                        "Accuracy " + Text.percent(before.accuracy()) + " before, " + Text.percent(after.accuracy())
                                + " after, of " + Text.count(after.windows())
                                + " windows (rejected ones count as errors) · rejected "
                                + Text.percent(before.rejectionRate()) + " before, "
                                + Text.percent(after.rejectionRate())
                                + " after · with sign: change in percentage points");
    }

    private Picture picture(String title, String summary) {
        int side = Math.max(600, Math.min(1400, 300 + 40 * names.size()));
        return new Picture(title, summary, theme, side + side / 4, side, this::paint);
    }

    /** Where the table lies and how its margins are written. */
    private record Layout(
            double left,
            double top,
            double cellWidth,
            double cellHeight,
            Font names,
            boolean numbered,
            boolean upright) {

        double x(int column) {
            return left + column * cellWidth;
        }

        double y(int row) {
            return top + row * cellHeight;
        }
    }

    private void paint(Graphics2D g, Rectangle2D area) {
        Layout layout = layout(g, area);
        int size = names.size();
        cells(g, layout);
        rowNames(g, layout, area);
        columnNames(g, layout);
        addedColumns(g, layout);
        g.setFont(Typeface.plain(Typeface.LABEL + 1));
        g.setColor(theme.ink());
        Text.drawUpwards(g, "what the person did", area.getX() + 8, layout.y(size) - size * layout.cellHeight / 2, 0.5);
        Text.draw(
                g,
                "what was decoded, % of the row",
                layout.x(0) + size * layout.cellWidth / 2,
                area.getMaxY() - 10,
                0.5);
    }

    private Layout layout(Graphics2D g, Rectangle2D area) {
        int size = names.size();
        Font font = Typeface.plain(Typeface.LABEL);
        double bottom = 25;
        double rough = (area.getHeight() - bottom - 20) / size;
        font = font.deriveFont((float) Math.max(7.5, Math.min(Typeface.LABEL, rough / 1.2)));
        double longest = Text.widest(g, font, names);
        double lineHeight = Text.lineHeight(g, font);

        double rowNames = Math.min(longest, 0.36 * area.getWidth());
        double right = 2 * addedWidth(g, size) + GAP;
        double cellWidth = (area.getWidth() - 22 - rowNames - 8 - right) / size;
        boolean level = cellWidth >= columnWidth(g, font) && rough > 30;
        boolean upright = !level && longest <= 0.24 * area.getHeight() && cellWidth >= lineHeight;
        boolean numbered = !level && !upright;
        if (numbered) {
            rowNames = Math.min(Text.widest(g, font, numberedNames()), 0.4 * area.getWidth());
            cellWidth = (area.getWidth() - 22 - rowNames - 8 - right) / size;
        }
        double columnNames = level ? 2 * lineHeight + 8 : upright ? longest + 10 : lineHeight + 8;
        double cellHeight = (area.getHeight() - bottom - columnNames) / size;
        return new Layout(
                area.getX() + 22 + rowNames + 8, area.getY() + 1, cellWidth, cellHeight, font, numbered, upright);
    }

    /** What the names need when they stand level in two lines. */
    private double columnWidth(Graphics2D g, Font font) {
        double widest = 0;
        for (String name : names) {
            double width = Text.width(g, font, name);
            for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
                double halves = Math.max(
                        Text.width(g, font, name.substring(0, blank)), Text.width(g, font, name.substring(blank + 1)));
                width = Math.min(width, halves);
            }
            widest = Math.max(widest, width + 8);
        }
        return widest;
    }

    private double addedWidth(Graphics2D g, int size) {
        Font font = Typeface.plain(size > 12 ? Typeface.SMALL : Typeface.LABEL);
        String widest = before == null ? "rejected" : "55.5 % (+55.5)";
        return Math.max(Text.width(g, font, widest), Text.width(g, font, "windows")) + 10;
    }

    private String rejected(int row) {
        String share = Text.percent(matrix.rejectedShare(row));
        String change = before == null ? "" : signed(100 * (matrix.rejectedShare(row) - before.rejectedShare(row)));
        return change.isEmpty() ? share : share + " (" + change + ")";
    }

    private List<String> numberedNames() {
        return IntStream.range(0, names.size())
                .mapToObj(k -> (k + 1) + "  " + names.get(k))
                .toList();
    }

    private void cells(Graphics2D g, Layout layout) {
        int size = names.size();
        double[][] shares = matrix.rowShares();
        double[][] earlier = before == null ? shares : before.rowShares();
        for (int truth = 0; truth < size; truth++) {
            for (int predicted = 0; predicted < size; predicted++) {
                Rectangle2D cell = new Rectangle2D.Double(
                        layout.x(predicted), layout.y(truth), layout.cellWidth, layout.cellHeight);
                double share = shares[truth][predicted];
                Color fill = Double.isNaN(share) ? theme.background() : theme.share(share);
                g.setColor(fill);
                g.fill(cell);
                g.setColor(theme.line());
                g.setStroke(new BasicStroke(0.8f));
                g.draw(cell);
                double points = 100 * (share - earlier[truth][predicted]);
                if (!(share == 0 && Math.abs(points) < LEAST_CHANGE)) {
                    String below = before == null ? Text.count(matrix.counts()[truth][predicted]) : signed(points);
                    number(g, cell, share, below, Contrast.textOn(fill));
                }
            }
        }
        g.setColor(theme.quietInk());
        g.draw(new Rectangle2D.Double(layout.left, layout.top, size * layout.cellWidth, size * layout.cellHeight));
    }

    /** "+3.1", nothing where it rounds to no change. */
    private static String signed(double points) {
        return Math.abs(points) < LEAST_CHANGE
                ? ""
                : String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
    }

    /** The share in %, and text under it where there is room; neither where it would reach into the next cell. */
    private static void number(Graphics2D g, Rectangle2D cell, double share, String below, Color ink) {
        float size = (float) Math.max(7, Math.min(Math.min(14, 0.44 * cell.getHeight()), 0.44 * cell.getWidth()));
        boolean roomy = cell.getWidth() >= 52 && cell.getHeight() >= 40;
        g.setColor(ink);
        g.setFont(Typeface.plain(size));
        String text = inCell(share, roomy);
        if (Text.width(g, g.getFont(), text) > cell.getWidth() || size > cell.getHeight()) {
            return;
        }
        Text.draw(g, text, cell.getCenterX(), cell.getCenterY() - (roomy && !below.isEmpty() ? size * 0.55 : 0), 0.5);
        if (roomy && !Double.isNaN(share)) {
            g.setFont(Typeface.plain(Typeface.SMALL));
            Text.draw(g, below, cell.getCenterX(), cell.getCenterY() + size * 0.75, 0.5);
        }
    }

    private static String inCell(double share, boolean roomy) {
        if (Double.isNaN(share)) {
            return Text.NOTHING;
        }
        double percent = 100 * share;
        if (roomy) {
            return String.format(Locale.ROOT, "%.1f", percent);
        }
        return percent < 0.5 ? "<1" : String.valueOf(Math.round(percent));
    }

    private void rowNames(Graphics2D g, Layout layout, Rectangle2D area) {
        g.setFont(layout.names);
        g.setColor(theme.ink());
        double room = layout.left - 8 - area.getX() - 22;
        List<String> shown = layout.numbered ? numberedNames() : names;
        for (int row = 0; row < names.size(); row++) {
            String name = Text.cut(g, layout.names, shown.get(row), room);
            Text.draw(g, name, layout.left - 8, layout.y(row) + layout.cellHeight / 2, 1);
        }
    }

    private void columnNames(Graphics2D g, Layout layout) {
        int size = names.size();
        g.setFont(layout.names);
        g.setColor(theme.ink());
        double line = Text.lineHeight(g, layout.names);
        double numberWidth = Text.width(g, layout.names, String.valueOf(size)) + 4;
        int step = layout.numbered ? (int) Math.ceil(numberWidth / layout.cellWidth) : 1;
        for (int column = 0; column < size; column += step) {
            double middle = layout.x(column) + layout.cellWidth / 2;
            double top = layout.y(size) + 4;
            if (layout.upright) {
                Text.drawUpwards(g, names.get(column), middle, top, 1);
            } else if (layout.numbered) {
                Text.draw(g, String.valueOf(column + 1), middle, top + line / 2, 0.5);
            } else {
                for (String part : Text.wrap(g, layout.names, names.get(column), layout.cellWidth - 8)) {
                    Text.draw(g, part, middle, top + line / 2, 0.5);
                    top += line;
                }
            }
        }
    }

    /** Beside the table: the share rejected, and how many windows the row rests on. */
    private void addedColumns(Graphics2D g, Layout layout) {
        int size = names.size();
        double width = addedWidth(g, size);
        Font font = Typeface.plain(size > 12 ? Typeface.SMALL : Typeface.LABEL);
        String[] heads = {"rejected", "windows"};
        for (int added = 0; added < ADDED_COLUMNS; added++) {
            double left = layout.x(size) + GAP + added * width;
            for (int row = 0; row < size; row++) {
                Rectangle2D cell = new Rectangle2D.Double(left, layout.y(row), width, layout.cellHeight);
                boolean hatched = added == 0 && matrix.rejectedShare(row) > 0;
                if (hatched) {
                    g.setPaint(MotionColours.rejected(theme));
                    g.fill(new Rectangle2D.Double(
                            left,
                            layout.y(row) + 1,
                            Math.max(2, matrix.rejectedShare(row) * width),
                            layout.cellHeight - 2));
                }
                g.setFont(font);
                String text = added == 0 ? rejected(row) : Text.count(matrix.windowsOf(row));
                double half = Text.width(g, font, text) / 2 + 3;
                if (hatched) {
                    g.setColor(theme.background());
                    g.fill(new Rectangle2D.Double(cell.getCenterX() - half, cell.getCenterY() - 7, 2 * half, 14));
                }
                g.setColor(theme.ink());
                Text.draw(g, text, cell.getCenterX(), cell.getCenterY(), 0.5);
            }
            g.setFont(font);
            g.setColor(theme.quietInk());
            Text.draw(g, heads[added], left + width / 2, layout.y(size) + 4 + Text.lineHeight(g, font) / 2, 0.5);
        }
    }
}
