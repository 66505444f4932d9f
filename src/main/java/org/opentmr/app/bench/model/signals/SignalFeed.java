package org.opentmr.app.bench.model.signals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.filter.FilterBank;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleHistory;
import org.opentmr.signal.SampleRing;

/**
 * The last seconds of a stream in all its forms. Filtered by the decoder's own filters, which run on and start anew where the
 * decoder's do; the envelope is the mean absolute value of the decoder's window. For the bench's thread.
 */
public final class SignalFeed implements AutoCloseable {

    /** So much is kept, and can be seen. */
    public static final double SECONDS = 20;

    /** In one go no more than this is taken, so that a screen that was held up catches up without holding up again. */
    private static final double MOST_SECONDS = 0.5;

    private static final double BLOCK_SECONDS = 0.05;
    private static final int SMALLEST_BLOCK = 32;

    private final ChannelLayout layout;
    private final SampleRing.Reader reader;
    private final int mostBridged;
    private final Block block;
    private final Block out;
    private final SampleHistory raw;
    private final SampleHistory filtered;
    private final SampleHistory envelope;
    private final double[][] work;
    private final float[][] converted;
    private final float[] last;
    private DecoderSpec spec;
    private FilterBank filters;
    private MovingMean[] means;
    private long next = -1;

    /**
     * @param reader its own place in the stream; closed with the feed
     * @param spec of the decoder whose filters are shown
     * @param mostBridged missing samples that the decoder fills in by holding the last one
     */
    public SignalFeed(ChannelLayout layout, SampleRing.Reader reader, DecoderSpec spec, int mostBridged) {
        this.layout = layout;
        this.reader = reader;
        this.spec = spec;
        this.mostBridged = mostBridged;
        int channels = layout.size();
        int most = (int) Math.max(SMALLEST_BLOCK, Math.ceil(BLOCK_SECONDS * layout.rateHz()));
        int kept = (int) Math.max(SMALLEST_BLOCK, Math.ceil(SECONDS * layout.rateHz()) + 1);
        block = new Block(channels, most);
        out = new Block(channels, most);
        raw = new SampleHistory(channels, kept);
        filtered = new SampleHistory(channels, kept);
        envelope = new SampleHistory(channels, kept);
        work = new double[channels][most];
        converted = new float[channels][most];
        last = new float[channels];
        filters = bank();
        means = means();
    }

    private FilterBank bank() {
        return new FilterBank(FilterSpec.cascade(spec.filters(), layout.rateHz()), layout.size());
    }

    private MovingMean[] means() {
        int samples = spec.windowShape(layout).samples();
        return Stream.generate(() -> new MovingMean(samples))
                .limit(layout.size())
                .toArray(MovingMean[]::new);
    }

    /** Filters as another decoder does from now on; what was filtered otherwise is forgotten. */
    public void filterAs(DecoderSpec other) {
        boolean same = other.filters().equals(spec.filters())
                && other.restartAtJoins() == spec.restartAtJoins()
                && other.windowShape(layout).equals(spec.windowShape(layout));
        spec = other;
        if (!same) {
            filters = bank();
            means = means();
            filtered.clear();
            envelope.clear();
        }
    }

    /** Takes what has come, half a second of it at most. */
    public void poll() {
        long budget = (long) Math.ceil(MOST_SECONDS * layout.rateHz());
        int count = reader.read(block);
        while (count > 0) {
            take();
            budget -= count;
            count = budget > 0 ? reader.read(block) : 0;
        }
    }

    private void take() {
        raw.add(block);
        int count = block.count();
        if (block.beginsAnew()) {
            if (spec.restartAtJoins()) {
                restart();
            }
        } else if (next >= 0 && block.firstSample() != next) {
            closeGap(block.firstSample() - next);
        }
        float[][] samples = block.samples();
        for (int c = 0; c < work.length; c++) {
            for (int i = 0; i < count; i++) {
                work[c][i] = samples[c][i];
            }
            last[c] = samples[c][count - 1];
        }
        filters.run(work, 0, count);
        keep(filtered, count);
        rectify(count);
        keep(envelope, count);
        next = block.end();
    }

    /** As live decoding does: few missing samples are held, after more the decoder starts anew. */
    private void closeGap(long missing) {
        if (missing < 0 || missing > mostBridged) {
            restart();
            return;
        }
        for (int i = 0; i < missing; i++) {
            for (int c = 0; c < work.length; c++) {
                work[c][0] = last[c];
            }
            filters.run(work, 0, 1);
            rectify(1);
        }
    }

    private void restart() {
        filters.reset();
        for (MovingMean mean : means) {
            mean.restart();
        }
    }

    private void rectify(int count) {
        for (int c = 0; c < work.length; c++) {
            for (int i = 0; i < count; i++) {
                work[c][i] = means[c].take(work[c][i]);
            }
        }
    }

    /** Adds what the work holds; a sample that was no number when it came is none in any form. */
    private void keep(SampleHistory history, int count) {
        for (int c = 0; c < work.length; c++) {
            float[] came = block.samples()[c];
            for (int i = 0; i < count; i++) {
                converted[c][i] = Float.isFinite(came[i]) ? (float) work[c][i] : Float.NaN;
            }
        }
        out.begin(block.firstSample(), block.beginsAnew());
        out.append(converted, 0, count, block.arrivalNanos());
        history.add(out);
    }

    public ChannelLayout layout() {
        return layout;
    }

    /** The last seconds in one of the forms; goes on being filled. */
    public SampleHistory history(SignalForm form) {
        return switch (form) {
            case RAW -> raw;
            case FILTERED -> filtered;
            case ENVELOPE -> envelope;
        };
    }

    /** The filters in words, or that there are none. */
    public String filtersText() {
        return spec.filters().isEmpty()
                ? "no filter"
                : spec.filters().stream().map(FilterSpec::describe).collect(Collectors.joining("; "));
    }

    /** Seconds that an envelope is the mean of. */
    public double windowSeconds() {
        return spec.windowSeconds();
    }

    /** Some samples of the last seconds of every channel, at most as many as are there. */
    static List<double[]> last(SampleHistory history, long samples) {
        long from = Math.max(history.first(), history.end() - samples);
        return Stream.iterate(0, channel -> channel + 1)
                .limit(history.channels())
                .map(channel -> history.range(channel, from, history.end()))
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
