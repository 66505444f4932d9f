package org.opentmr.app.bench.view.connect;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.view.Look;

/** The ways to connect side by side, or one below the other where the window is too narrow; scrolls where it is too low. */
final class Ways extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1;

    /** A way that is narrower cuts off its fields. */
    private static final int LEAST_WIDTH = 288;

    private final transient Look look;
    private final JComponent state;
    private final transient List<JComponent> ways;
    private int columns;

    /**
     * @param state stands above all, as wide as all
     */
    Ways(Look look, JComponent state, List<JComponent> ways) {
        this.look = look;
        this.state = state;
        this.ways = ways;
        arrange(ways.size());
    }

    private void arrange(int wanted) {
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        removeAll();
        setLayout(new MigLayout(
                "insets 16, gap 16, fill, wrap " + columns, "[0:300:,grow 100,fill,sg way]", "[][grow,fill]"));
        add(state, "spanx, growx, wmin 0");
        ways.forEach(way -> add(way, "grow, wmin 0"));
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        arrange(width < ways.size() * look.pixels(LEAST_WIDTH) ? 1 : ways.size());
        super.setBounds(x, y, width, height);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return look.pixels(4.0 * Look.GRID);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
