package org.opentmr.recording.edf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.signal.ChannelLayout;

/**
 * What a file to be written is to hold.
 *
 * @param rateHz of all channels, above 0
 * @param channels at least one, labels unique
 * @param annotationBytes room for annotations in every data record; one that does not fit its record goes to the nearest
 *     with room
 * @param mostRecordSeconds longest data record, above 0; a crash loses the one that is not yet full
 */
public record EdfSpec(
        EdfFormat format, double rateHz, List<EdfChannel> channels, int annotationBytes, double mostRecordSeconds) {

    /** What readers expect of a stored recording. */
    private static final double USUAL_RECORD_SECONDS = 1;

    /** With this, and what is still on its way to the file, a crash loses well below a second. */
    private static final double LIVE_RECORD_SECONDS = 0.25;

    /** Four or five annotations a record. */
    public static final int USUAL_ANNOTATION_BYTES = 240;

    /** The longest time stamp of a record and its marks, with room to spare. */
    static final int TIME_STAMP_BYTES = 30;

    /** A header states the number of signals in four digits; one of them carries the annotations. */
    private static final int MOST_CHANNELS = 9998;

    public EdfSpec {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || channels.size() > MOST_CHANNELS) {
            throw new IllegalArgumentException(
                    "a file needs 1 to " + MOST_CHANNELS + " channels, got " + channels.size());
        }
        if (!(rateHz > 0 && rateHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a file needs a rate above 0 Hz, got rateHz=" + rateHz);
        }
        if (annotationBytes < 2 * TIME_STAMP_BYTES || annotationBytes > ByteWindow.CAPACITY / 2) {
            throw new IllegalArgumentException("annotationBytes needs " + 2 * TIME_STAMP_BYTES + " to "
                    + ByteWindow.CAPACITY / 2 + ", got " + annotationBytes);
        }
        if (!(mostRecordSeconds > 0 && mostRecordSeconds <= USUAL_RECORD_SECONDS)) {
            throw new IllegalArgumentException("mostRecordSeconds needs above 0 to 1, got " + mostRecordSeconds);
        }
        List<String> labels = channels.stream().map(EdfChannel::label).toList();
        if (new LinkedHashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("a label stands twice in " + labels);
        }
    }

    /** Records of up to a second. */
    public EdfSpec(EdfFormat format, double rateHz, List<EdfChannel> channels, int annotationBytes) {
        this(format, rateHz, channels, annotationBytes, USUAL_RECORD_SECONDS);
    }

    /**
     * A live recording of this layout, BDF+ in records of at most a quarter of a second, every channel with the same range.
     *
     * @param largest no absolute value above it can be stored, in the channels' unit
     */
    public static EdfSpec live(ChannelLayout layout, double largest) {
        List<String> labels = EdfLabels.of(layout);
        return new EdfSpec(
                EdfFormat.BDF,
                layout.rateHz(),
                IntStream.range(0, layout.size())
                        .mapToObj(c -> new EdfChannel(
                                labels.get(c),
                                PhysicalDimension.textOf(layout.channels().get(c)),
                                -largest,
                                largest))
                        .toList(),
                USUAL_ANNOTATION_BYTES,
                LIVE_RECORD_SECONDS);
    }
}
