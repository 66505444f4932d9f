package org.opentmr.plot.live;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleHistory;

/**
 * A scope: every channel of a stream in a lane of its own, sweeping or scrolling. It follows a {@link SampleHistory}:
 * {@link #advance()} takes what has come and says what of the screen is stale, {@link #paint} draws it. For one thread.
 */
public final class ScopeRaster {

    /** Blank ahead of the newest point of a sweep, so that it is seen where old ends and new begins. */
    private static final int AHEAD = 10;

    /** A time label or the tag of a cursor reaches no farther to either side. */
    static final int LABEL_REACH = 30;

    private final ChannelLayout layout;
    private final boolean labelled;
    private final double[] marks;
    private final List<LaneScale> scales;
    private final ScopeFrame frame = new ScopeFrame(this);
    private ScopeSettings settings;
    private SampleHistory live;
    private @Nullable SampleHistory held;
    private double largest = Double.POSITIVE_INFINITY;
    private @Nullable ScopeCursors cursors;
    private int selected = -1;
    private @Nullable View view;
    private int streams;
    private long staleFrom;
    private boolean allStale = true;

    /** What the size and the settings give. */
    private record View(ScopeGeometry geometry, Bins bins, TraceRaster raster, TraceRaster.Plan plan) {}

    /**
     * @param history what it follows, of as many channels as the layout and as long as what is to be seen
     * @param labelled whether names and scales stand beside the lanes
     */
    public ScopeRaster(ChannelLayout layout, SampleHistory history, ScopeSettings settings, boolean labelled) {
        this.layout = layout;
        this.live = checked(history);
        this.settings = checked(settings);
        this.labelled = labelled;
        marks = new double[layout.size()];
        Arrays.fill(marks, Double.NaN);
        scales = new ArrayList<>(
                Collections.nCopies(layout.size(), layout.isEnvelope() ? LaneScale.upTo(100) : LaneScale.about(100)));
    }

    private SampleHistory checked(SampleHistory history) {
        if (history.channels() != layout.size()) {
            throw new IllegalArgumentException(
                    "a scope of " + layout.size() + " channels got a history of " + history.channels());
        }
        return history;
    }

    private ScopeSettings checked(ScopeSettings wanted) {
        if (wanted.channels().stream().anyMatch(channel -> channel >= layout.size())) {
            throw new IllegalArgumentException(
                    "a scope of " + layout.size() + " channels was to show " + wanted.channels());
        }
        return wanted;
    }

    /** Follows another history: the same stream in another form. Ends a hold. */
    public void follow(SampleHistory history) {
        live = checked(history);
        held = null;
        cursors = null;
        rebuild();
    }

    /** Holds the picture; the stream goes on behind it. */
    public void hold() {
        held = live.copy();
        rebuild();
    }

    /** Shows the stream as it is now, and forgets the cursors. */
    public void release() {
        held = null;
        cursors = null;
        rebuild();
    }

    public boolean isHeld() {
        return held != null;
    }

    /** What is on the screen: the live history, or what it was when held. */
    public SampleHistory shown() {
        return held == null ? live : held;
    }

    public ChannelLayout layout() {
        return layout;
    }

    public ScopeSettings settings() {
        return settings;
    }

    public void set(ScopeSettings wanted) {
        settings = checked(wanted);
        rebuild();
    }

    /** Samples of this absolute value and more stand at the converter's rail and are drawn as clipped. */
    public void rail(double largest) {
        if (!(largest > 0)) {
            throw new IllegalArgumentException("a rail lies above 0, got " + largest);
        }
        this.largest = largest;
        rebuild();
    }

    public LaneScale scale(int channel) {
        return scales.get(channel);
    }

    /** Sets what each channel shows, one scale per channel. */
    public void scales(List<LaneScale> wanted) {
        if (wanted.size() != layout.size()) {
            throw new IllegalArgumentException(
                    "a scope of " + layout.size() + " channels got " + wanted.size() + " scales");
        }
        if (!wanted.equals(scales)) {
            Collections.copy(scales, wanted);
            View now = view;
            if (now != null) {
                lay(now.geometry.width(), now.geometry.height(), now.geometry.scale(), now.bins);
            }
        }
    }

    /**
     * Scales of whole steps in which nearly all that is on the screen has room.
     *
     * @param common whether all channels that are on have the same
     * @param upwards for what is never negative
     */
    public List<LaneScale> fitted(boolean common, boolean upwards) {
        View now = view;
        return now == null
                ? List.copyOf(scales)
                : new AutoScale(now.bins, settings.channels(), scales).fitted(common, upwards);
    }

    /** A level across the lane of a channel, such as a threshold, in its unit; NaN for none. */
    public void mark(int channel, double value) {
        marks[channel] = value;
        allStale = true;
    }

    public double mark(int channel) {
        return marks[channel];
    }

    /** Two places to measure between; null for none. */
    public void cursors(@Nullable ScopeCursors places) {
        cursors = places;
        allStale = true;
    }

    public @Nullable ScopeCursors cursors() {
        return cursors;
    }

    /** What a channel does between the cursors; about its mean where it is raw EMG. */
    public @Nullable Measurement measurement(int channel) {
        ScopeCursors places = cursors;
        return places == null
                ? null
                : Measurement.of(
                        shown(),
                        channel,
                        places,
                        layout.rateHz(),
                        layout.channels().get(channel).kind() == Channel.Kind.RAW);
    }

    /** The channel that stands out; −1 for none. */
    public void select(int channel) {
        selected = channel;
        allStale = true;
    }

    public int selected() {
        return selected;
    }

    /** Where all lies since it was last painted; null before. */
    public @Nullable ScopeGeometry geometry() {
        return view == null ? null : view.geometry;
    }

    /**
     * Where all will lie when it is painted in another size.
     *
     * @param width in pixels of the layout
     * @param height in pixels of the layout
     */
    public ScopeGeometry geometry(int width, int height) {
        double scale = view == null ? 1 : view.geometry.scale();
        return new ScopeGeometry(width, height, scale, labelled, scales, settings.channels());
    }

    /** Paints what has come into the raster; {@link #changed()} then tells what of the screen is stale. */
    public void advance() {
        View now = view;
        if (now == null) {
            return;
        }
        SampleHistory history = shown();
        long before = now.bins.head();
        long from = now.bins.update(history);
        if (history.streams() != streams || from > before + 1) {
            streams = history.streams();
            paintAll(now);
        } else if (from <= now.bins.head()) {
            now.raster.paint(now.bins, Math.max(from, now.bins.firstColumn()), now.bins.head(), now.plan);
            staleFrom = Math.min(staleFrom, from);
        }
    }

    /**
     * The part of the screen, in pixels of the layout, that has changed since this was last asked; empty where nothing has.
     * All of it before it is painted for the first time.
     */
    public Rectangle changed() {
        View now = view;
        Rectangle stale = now == null ? new Rectangle(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE) : stale(now);
        if (now != null) {
            allStale = false;
            staleFrom = now.bins.head() + 1;
        }
        return stale;
    }

    private Rectangle stale(View now) {
        ScopeGeometry geometry = now.geometry;
        if (allStale) {
            return new Rectangle(0, 0, geometry.width(), geometry.height());
        }
        long head = now.bins.head();
        if (staleFrom > head) {
            return new Rectangle();
        }
        Rectangle plot = geometry.plot();
        int from = now.bins.grid().slot(staleFrom);
        int to = from + (int) Math.min(geometry.columns(), head - staleFrom) + ahead(geometry) + 2;
        if (settings.mode() == ScopeMode.SCROLL || to >= geometry.columns()) {
            return new Rectangle(plot.x - LABEL_REACH, 0, plot.width + 2 * LABEL_REACH, geometry.height());
        }
        int left = (int) Math.floor(from / geometry.scale()) - LABEL_REACH;
        int right = (int) Math.ceil(to / geometry.scale()) + LABEL_REACH;
        return new Rectangle(plot.x + left, 0, right - left, geometry.height());
    }

    /** Draws everything into the rectangle from (0, 0), raster pixels upon the pixels of the screen. */
    public void paint(Graphics2D g, int width, int height) {
        double scale = g.getTransform().getScaleX();
        View now = view;
        if (now == null || !now.geometry.fits(width, height, scale)) {
            now = lay(width, height, scale, null);
        }
        Graphics2D own = (Graphics2D) g.create();
        own.clipRect(0, 0, width, height);
        frame.ground(own, now.geometry);
        traces(own, now);
        frame.paint(own, now.geometry, now.bins);
        own.dispose();
    }

    private void traces(Graphics2D g, View now) {
        AffineTransform to = g.getTransform();
        Rectangle plot = now.geometry.plot();
        double scale = now.geometry.scale();
        Graphics2D own = (Graphics2D) g.create();
        own.setTransform(AffineTransform.getTranslateInstance(
                Math.rint(to.getTranslateX() + plot.x * scale), Math.rint(to.getTranslateY() + plot.y * scale)));
        int columns = now.geometry.columns();
        int rows = now.geometry.rows();
        int next = now.bins.grid().slot(now.bins.head() + 1);
        if (settings.mode() == ScopeMode.SCROLL) {
            own.drawImage(now.raster.image(), 0, 0, columns - next, rows, next, 0, columns, rows, null);
            own.drawImage(now.raster.image(), columns - next, 0, columns, rows, 0, 0, next, rows, null);
        } else {
            own.drawImage(now.raster.image(), 0, 0, null);
            int ahead = ahead(now.geometry);
            own.setColor(settings.theme().background());
            own.fillRect(next, 0, ahead, rows);
            own.fillRect(0, 0, Math.max(0, next + ahead - columns), rows);
            own.setColor(settings.theme().accent());
            own.fillRect(next, 0, thick(scale), rows);
        }
        own.dispose();
    }

    private static int ahead(ScopeGeometry geometry) {
        return (int) Math.min(geometry.columns() / 4, Math.round(AHEAD * geometry.scale()));
    }

    private static int thick(double scale) {
        return (int) Math.max(1, Math.round(scale));
    }

    /** Left edge of the column that holds a sample, in pixels of the layout; NaN where it is not on the screen. */
    public double xOf(long sample) {
        View now = view;
        if (now == null) {
            return Double.NaN;
        }
        long column = now.bins.grid().columnOf(sample);
        long oldest = now.bins.head() - now.geometry.columns() + 1;
        if (column < oldest || column > now.bins.head() || hidden(now, column - oldest)) {
            return Double.NaN;
        }
        long place = settings.mode() == ScopeMode.SCROLL
                ? column - oldest
                : now.bins.grid().slot(column);
        return now.geometry.plot().x + place / now.geometry.scale();
    }

    /** Whether one of the oldest columns lies under the blank ahead of a sweep. */
    private boolean hidden(View now, long age) {
        return settings.mode() == ScopeMode.SWEEP && age < ahead(now.geometry);
    }

    /** The sample at a place, in pixels of the layout: the oldest one kept where it lies before, the newest beyond. */
    public long sampleAt(double x) {
        View now = view;
        SampleHistory history = shown();
        if (now == null || history.end() == history.first()) {
            return history.first();
        }
        int columns = now.geometry.columns();
        double wanted = Math.floor((x - now.geometry.plot().x) * now.geometry.scale());
        int place = (int) Math.max(0, Math.min(columns - 1.0, wanted));
        long head = now.bins.head();
        long column = settings.mode() == ScopeMode.SCROLL
                ? head - columns + 1 + place
                : head - Math.floorMod(head - place, (long) columns);
        return Math.max(
                history.first(), Math.min(history.end() - 1, now.bins.grid().firstSampleOf(column)));
    }

    private void rebuild() {
        View now = view;
        if (now != null) {
            lay(now.geometry.width(), now.geometry.height(), now.geometry.scale(), null);
        }
    }

    private View lay(int width, int height, double scale, @Nullable Bins kept) {
        ScopeGeometry geometry = new ScopeGeometry(width, height, scale, labelled, scales, settings.channels());
        double rateHz = layout.rateHz();
        long samples = Math.max(1, Math.round(settings.seconds() * rateHz));
        View made = new View(
                geometry,
                kept == null ? new Bins(new BinGrid(geometry.columns(), samples), layout.size()) : kept,
                new TraceRaster(geometry.columns(), geometry.rows(), thick(scale)),
                new TraceRaster.Plan(
                        geometry.lanes(),
                        ScopeColours.of(settings.theme()),
                        TimeMarks.stepSeconds(settings.seconds(), geometry.plot().width) * rateHz,
                        largest,
                        settings.filled()));
        view = made;
        made.bins.update(shown());
        streams = shown().streams();
        paintAll(made);
        return made;
    }

    private void paintAll(View now) {
        now.raster.clear(now.plan);
        now.raster.paint(now.bins, now.bins.firstColumn(), now.bins.head(), now.plan);
        allStale = true;
    }
}
