package org.opentmr.plot.live;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a scope lies: in pixels of the layout for whoever points at it, in pixels of the screen for the
 * raster. Immutable; another size makes another one.
 */
public final class ScopeGeometry {

    /** Room for a name and its scale. */
    static final int LABELS = 104;

    /** Room for the time marks. */
    static final int AXIS = 22;

    /** A channel that is off keeps so much room, in which it can be put on again. */
    static final int CLOSED = 24;

    private final int width;
    private final int height;
    private final double scale;
    private final Rectangle plot;
    private final int columns;
    private final int rows;
    private final List<Lane> lanes;

    /**
     * @param scale pixels of the screen per pixel of the layout
     * @param scales what each channel of the stream shows
     * @param open the channels that have a trace
     */
    ScopeGeometry(int width, int height, double scale, boolean labelled, List<LaneScale> scales, List<Integer> open) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        int left = labelled ? LABELS : 0;
        plot = new Rectangle(left, 0, Math.max(1, width - left), Math.max(1, height - AXIS));
        columns = (int) Math.max(1, Math.round(plot.width * scale));
        rows = (int) Math.max(1, Math.round(plot.height * scale));
        lanes = lanes(scales, open);
    }

    private List<Lane> lanes(List<LaneScale> scales, List<Integer> open) {
        int closedRows = Math.min((int) Math.round(CLOSED * scale), rows / scales.size());
        int openRows = rows - closedRows * (scales.size() - open.size());
        List<Lane> made = new ArrayList<>();
        int top = 0;
        int opened = 0;
        for (int channel = 0; channel < scales.size(); channel++) {
            boolean isOpen = open.contains(channel);
            int next = isOpen
                    ? top + openRows * (opened + 1) / open.size() - openRows * opened / open.size()
                    : top + closedRows;
            opened += isOpen ? 1 : 0;
            // the last row of each lane is the line that parts it from the next
            made.add(new Lane(
                    channel,
                    top,
                    Math.max(top, next - 1),
                    scales.get(channel),
                    isOpen && next - top > 2 * Lane.EDGE + 2));
            top = next;
        }
        return List.copyOf(made);
    }

    boolean fits(int otherWidth, int otherHeight, double otherScale) {
        return width == otherWidth && height == otherHeight && scale == otherScale;
    }

    /** The traces' area, in pixels of the layout. */
    public Rectangle plot() {
        return new Rectangle(plot);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Pixels of the screen per pixel of the layout. */
    double scale() {
        return scale;
    }

    /** Of the raster. */
    int columns() {
        return columns;
    }

    /** Of the raster. */
    int rows() {
        return rows;
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** Whether a channel has a trace. */
    public boolean isOpen(int channel) {
        return lanes.get(channel).open();
    }

    /** The channel at a height, in pixels of the layout; −1 below the last lane. */
    public int channelAt(double y) {
        double row = (y - plot.y) * scale;
        for (Lane lane : lanes) {
            if (row >= lane.top() && row <= lane.bottom()) {
                return lane.channel();
            }
        }
        return -1;
    }

    /** Upper edge of a channel's lane, in pixels of the layout. */
    public double top(int channel) {
        return plot.y + lanes.get(channel).top() / scale;
    }

    /** Lower edge of a channel's lane, in pixels of the layout. */
    public double bottom(int channel) {
        return plot.y + (lanes.get(channel).bottom() + 1) / scale;
    }

    /** Where a value of a channel stands, in pixels of the layout; at the edge of its lane where it lies beyond. */
    public double yOf(int channel, double value) {
        Lane lane = lanes.get(channel);
        return plot.y + Math.max(lane.top(), Math.min(lane.bottom() - 1.0, lane.rowOf(value))) / scale;
    }

    /** The value of a channel at a height in pixels of the layout, within what its lane shows. */
    public double valueAt(int channel, double y) {
        return lanes.get(channel).valueAt((y - plot.y) * scale);
    }
}
