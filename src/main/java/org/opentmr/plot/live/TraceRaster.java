package org.opentmr.plot.live;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;
import org.opentmr.signal.HotPath;

/**
 * The traces in the screen's own pixels. Each column stands where its number, counted around the width, puts it: sweeping
 * shows the raster as it is, scrolling shows it in two parts, and neither ever moves a pixel. Only columns that have changed
 * are painted.
 */
final class TraceRaster {

    /** Missing samples are dots this far apart: unlike the stripes that elsewhere mean a decision withheld. */
    private static final int DOTS = 4;

    private final BufferedImage image;
    private final int[] pixels;
    private final int width;
    private final int height;
    private final int thick;

    /** {@code thick}: rows that a level line takes, 2 where the screen has two pixels for one. */
    TraceRaster(int width, int height, int thick) {
        this.width = width;
        this.height = height;
        this.thick = thick;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    BufferedImage image() {
        return image;
    }

    /**
     * What is needed to paint.
     *
     * @param lanes where the channels lie
     * @param markSamples from one time mark to the next
     * @param largest absolute value that the converter can give; from there on a sample stands at its rail
     * @param filled whether all between the trace and zero is filled
     */
    record Plan(List<Lane> lanes, ScopeColours colours, double markSamples, double largest, boolean filled) {}

    /** Paints the columns from {@code from} to {@code to}, both included, at most one screen of them. */
    @HotPath
    void paint(Bins bins, long from, long to, Plan plan) {
        if (to < from) {
            return;
        }
        int left = bins.grid().slot(from);
        int count = (int) (to - from + 1);
        int head = Math.min(count, width - left);
        ground(left, left + head, plan);
        ground(0, count - head, plan);
        for (long column = from; column <= to; column++) {
            if (hasMark(bins.grid(), column, plan.markSamples())) {
                upright(bins.grid().slot(column), 0, height, plan.colours().grid());
            }
        }
        for (int i = 0; i < plan.lanes().size(); i++) {
            Lane lane = plan.lanes().get(i);
            for (long column = from; lane.open() && column <= to; column++) {
                trace(bins, lane, column, plan);
            }
        }
    }

    /** Empties every column. */
    void clear(Plan plan) {
        ground(0, width, plan);
    }

    /** Whether a multiple of {@code every} samples lies in a column. */
    static boolean hasMark(BinGrid grid, long column, double every) {
        double edge = grid.edge(column);
        double below = Math.floor(edge / every);
        double mark = (below * every >= edge ? below : below + 1) * every;
        return mark < grid.edge(column + 1);
    }

    private void ground(int left, int right, Plan plan) {
        if (left >= right) {
            return;
        }
        for (int row = 0; row < height; row++) {
            level(row, left, right, plan.colours().background());
        }
        for (int i = 0; i < plan.lanes().size(); i++) {
            Lane lane = plan.lanes().get(i);
            if (lane.bottom() < height) {
                level(lane.bottom(), left, right, plan.colours().grid());
            }
            double zero = lane.rowOf(0);
            if (lane.open() && zero >= lane.top() && zero < lane.bottom()) {
                level((int) zero, left, right, plan.colours().zero());
            }
        }
    }

    private void trace(Bins bins, Lane lane, long column, Plan plan) {
        int slot = bins.grid().slot(column);
        float low = bins.low(lane.channel(), slot);
        float high = bins.high(lane.channel(), slot);
        if (Float.isNaN(low)) {
            missing(lane, column, slot, plan.colours().missing());
            return;
        }
        double above = lane.rowOf(high);
        double below = lane.rowOf(low);
        int top = (int) Math.max(lane.top(), Math.min(lane.bottom() - thick, above));
        int bottom = (int) Math.min(lane.bottom(), Math.max(top + thick, below + 1));
        if (plan.filled()) {
            upright(
                    slot,
                    top,
                    (int) Math.min(lane.bottom(), lane.rowOf(0)),
                    plan.colours().fill());
        }
        boolean railed = high >= plan.largest() || low <= -plan.largest();
        upright(
                slot,
                top,
                bottom,
                railed ? plan.colours().warning() : plan.colours().trace());
        if (above < lane.top()) {
            upright(slot, lane.top(), lane.top() + Lane.EDGE, plan.colours().warning());
        }
        if (below >= lane.bottom()) {
            upright(
                    slot,
                    lane.bottom() - Lane.EDGE,
                    lane.bottom(),
                    plan.colours().warning());
        }
        if (bins.torn(lane.channel(), slot)) {
            upright(
                    slot,
                    lane.bottom() - 3 * Lane.EDGE * thick,
                    lane.bottom(),
                    plan.colours().warning());
        }
    }

    private void missing(Lane lane, long column, int slot, int colour) {
        if (Math.floorMod(column, (long) DOTS) == 0) {
            for (int row = lane.top() + DOTS / 2; row < lane.bottom(); row += DOTS) {
                pixels[row * width + slot] = colour;
            }
        }
    }

    private void level(int row, int left, int right, int colour) {
        Arrays.fill(pixels, row * width + left, row * width + right, colour);
    }

    private void upright(int x, int top, int bottom, int colour) {
        for (int row = Math.max(0, top); row < bottom; row++) {
            pixels[row * width + x] = colour;
        }
    }
}
