package org.opentmr.signal;

import java.util.List;

/**
 * A recorded session in memory.
 *
 * <p>Samples are {@code double} here, although they travel as {@code float} when live: a 24-bit sample scaled to its unit
 * does not fit a float within half a quantisation step, and a recording that is converted must not lose any.
 *
 * @param name where it came from, as shown to the user (a file or folder name)
 * @param subject pseudonym of the person, "unknown" where the source has none
 * @param session pseudonym of the session, empty where the source has none
 * @param layout channels and rate
 * @param samples planar {@code [channel][sample]}, in the channel's unit; not copied, not to be changed
 * @param annotations in the order of their first samples
 * @param joins samples at which a new piece of signal begins because pieces were put back to back, ascending; a filter
 *     restarts there
 */
public record Recording(
        String name,
        String subject,
        String session,
        ChannelLayout layout,
        double[][] samples,
        List<Annotation> annotations,
        List<Long> joins) {

    public Recording {
        if (samples.length != layout.size()) {
            throw new IllegalArgumentException(
                    name + ": " + layout.size() + " channels in the layout, " + samples.length + " in the samples");
        }
        for (double[] channel : samples) {
            if (channel.length != samples[0].length) {
                throw new IllegalArgumentException(name + ": channels of unequal length, " + samples[0].length + " and "
                        + channel.length + " samples");
            }
        }
        annotations = List.copyOf(annotations);
        joins = List.copyOf(joins);
    }

    /**
     * The same session as if only these electrodes had been worn: a decoder trained on it takes their channels alone. The
     * samples are shared, not copied.
     *
     * @param channels indices into the layout, in the order wanted, at least one, none twice
     */
    public Recording select(List<Integer> channels) {
        ChannelLayout selected = layout.select(channels);
        double[][] some = channels.stream().map(c -> samples[c]).toArray(double[][]::new);
        return new Recording(name, subject, session, selected, some, annotations, joins);
    }

    /** The annotations that say what the person did. */
    public List<Annotation> motions() {
        return annotations.stream().filter(Annotation::marksMotion).toList();
    }

    /** Samples per channel. */
    public int length() {
        return samples[0].length;
    }

    public double durationSeconds() {
        return length() / layout.rateHz();
    }
}
