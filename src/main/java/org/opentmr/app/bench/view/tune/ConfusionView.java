package org.opentmr.app.bench.view.tune;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.view.Look;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.plot.Theme;

/** What was taken for what with the settings tried; the mouse or the arrow keys ask for one cell, and by how much it changed. */
final class ConfusionView {

    private static final String HELP = "Rows: done, columns: decoded, in %. Point at a cell to see what changed.";

    /** Percentage points that are shown as 0.0. */
    private static final double LEAST_CHANGE = 0.05;

    private final Look look;
    private final Table table = new Table();
    private final JLabel words;
    private @Nullable ConfusionMatrix after;
    private double[][] shares = {};
    private double[][] earlier = {};
    private int row = -1;
    private int column = -1;

    ConfusionView(Look look) {
        this.look = look;
        words = look.quiet("");
        words.setToolTipText("The arrow keys go from cell to cell");
        words.setName("tune.confusion.words");
        table.setName("tune.confusion");
        table.setFocusable(true);
        table.getAccessibleContext().setAccessibleName("What was taken for what");
        table.getAccessibleContext().setAccessibleDescription(HELP);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                choose(table.rowAt(event.getY()), table.columnAt(event.getX()));
            }

            @Override
            public void mouseExited(MouseEvent event) {
                choose(-1, -1);
            }

            @Override
            public void mousePressed(MouseEvent event) {
                table.requestFocusInWindow();
            }
        };
        table.addMouseListener(mouse);
        table.addMouseMotionListener(mouse);
        table.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                switch (event.getKeyCode()) {
                    case KeyEvent.VK_UP -> choose(Math.max(0, row - 1), Math.max(0, column));
                    case KeyEvent.VK_DOWN -> choose(row + 1, Math.max(0, column));
                    case KeyEvent.VK_LEFT -> choose(Math.max(0, row), Math.max(0, column - 1));
                    case KeyEvent.VK_RIGHT -> choose(Math.max(0, row), column + 1);
                    default -> {
                        // other keys are for others
                    }
                }
            }
        });
        table.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                table.repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                table.repaint();
            }
        });
        say();
    }

    JComponent component() {
        return table;
    }

    /** The cell that is asked for, in words. */
    JLabel words() {
        return words;
    }

    void show(ConfusionMatrix was, ConfusionMatrix is) {
        after = is;
        shares = is.rowShares();
        earlier = was.rowShares();
        say();
        table.repaint();
    }

    private void choose(int wantedRow, int wantedColumn) {
        int last = shares.length - 1;
        row = Math.min(last, wantedRow);
        column = Math.min(last, wantedColumn);
        say();
        table.repaint();
    }

    private void say() {
        ConfusionMatrix now = after;
        if (now == null || row < 0 || column < 0) {
            words.setText("<html>" + HELP);
            return;
        }
        String did = now.motions().get(row).name();
        String decoded = now.motions().get(column).name();
        double share = shares[row][column];
        if (Double.isNaN(share)) {
            words.setText("<html>" + did + " was not done in this session.");
            return;
        }
        double points = 100 * (share - earlier[row][column]);
        boolean same = Math.abs(points) < LEAST_CHANGE;
        boolean good = (points > 0) == (row == column);
        words.setText(String.format(
                Locale.ROOT,
                "<html>%s done, <b>%s</b> decoded: %.1f %% (%s)",
                did,
                decoded,
                100 * share,
                same
                        ? "as before"
                        : String.format(
                                Locale.ROOT,
                                "%s %.1f points, %s",
                                points > 0 ? "▲" : "▼",
                                Math.abs(points),
                                good ? "better" : "worse")));
    }

    private final class Table extends JPanel {
        private static final long serialVersionUID = 1;

        private static final double NAMES_SHARE = 0.36;
        private static final int LEAST_NUMBER = 17;

        Table() {
            setMinimumSize(new Dimension(0, 0));
        }

        private int side() {
            int names = (int) (NAMES_SHARE * getWidth());
            int head = look.pixels(16);
            return shares.length == 0
                    ? 0
                    : Math.max(1, Math.min((getWidth() - names) / shares.length, (getHeight() - head) / shares.length));
        }

        private int left() {
            return getWidth() - side() * shares.length;
        }

        private int rowAt(int y) {
            int at = y / Math.max(1, side());
            return at < shares.length ? at : -1;
        }

        private int columnAt(int x) {
            int at = x - left();
            return at < 0 ? -1 : Math.min(shares.length - 1, at / Math.max(1, side()));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            ConfusionMatrix now = after;
            if (now == null) {
                return;
            }
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            int side = side();
            int left = left();
            Theme theme = look.theme();
            Font label = look.label();
            Font small = label.deriveFont((float) Math.min(label.getSize2D(), 0.48 * side));
            for (int r = 0; r < shares.length; r++) {
                for (int c = 0; c < shares.length; c++) {
                    cell(g, new Rectangle(left + c * side, r * side, side, side), r, c, small);
                }
                g.setFont(label);
                g.setColor(theme.ink());
                FontMetrics metrics = g.getFontMetrics();
                String name = cut((r + 1) + "  " + now.motions().get(r).name(), metrics, left - look.pixels(6));
                g.drawString(name, 0, r * side + (side + metrics.getAscent() - metrics.getDescent()) / 2);
                String number = String.valueOf(r + 1);
                g.setColor(theme.quietInk());
                g.drawString(
                        number,
                        left + r * side + (side - metrics.stringWidth(number)) / 2,
                        shares.length * side + metrics.getAscent() + 1);
            }
            chosen(g, left, side);
            g.dispose();
        }

        private void cell(Graphics2D g, Rectangle cell, int r, int c, Font font) {
            Theme theme = look.theme();
            double share = shares[r][c];
            Color fill = Double.isNaN(share) ? theme.background() : theme.share(share);
            g.setColor(fill);
            g.fill(cell);
            g.setColor(theme.line());
            g.draw(cell);
            if (share >= 0.005 && cell.height >= look.pixels(LEAST_NUMBER)) {
                g.setColor(Theme.textOn(fill));
                g.setFont(font);
                String text = String.valueOf(Math.round(100 * share));
                FontMetrics metrics = g.getFontMetrics();
                g.drawString(
                        text,
                        cell.x + (cell.width - metrics.stringWidth(text)) / 2,
                        cell.y + (cell.height + metrics.getAscent() - metrics.getDescent()) / 2);
            }
            double points = 100 * (share - earlier[r][c]);
            if (Math.abs(points) >= LEAST_CHANGE) {
                boolean good = (points > 0) == (r == c);
                g.setColor(good ? theme.better() : theme.worse());
                g.setStroke(new BasicStroke(look.pixels(2)));
                int inset = look.pixels(2);
                // A corner at the top is more than before, one at the bottom less.
                int y = points > 0 ? cell.y + inset : cell.y + cell.height - inset;
                g.drawLine(cell.x + inset, y, cell.x + cell.width / 2, y);
                g.setStroke(new BasicStroke(1));
            }
        }

        private void chosen(Graphics2D g, int left, int side) {
            if (row >= 0 && column >= 0) {
                g.setColor(isFocusOwner() ? look.accent() : look.theme().ink());
                g.setStroke(new BasicStroke(look.pixels(2)));
                g.drawRect(left + column * side, row * side, side, side);
            } else if (isFocusOwner()) {
                g.setColor(look.accent());
                g.drawRect(left, 0, side * shares.length - 1, side * shares.length - 1);
            }
        }

        private String cut(String text, FontMetrics metrics, int width) {
            String shorter = text;
            while (shorter.length() > 2 && metrics.stringWidth(shorter) > width) {
                shorter = shorter.substring(0, shorter.length() - 2).stripTrailing() + "…";
            }
            return shorter;
        }
    }
}
