package org.opentmr.decoder;

import java.util.List;
import java.util.Locale;
import org.opentmr.classifier.Model;
import org.opentmr.control.ActivityRange;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.ChannelLayout;

/**
 * A decoder after training: immutable, shared between threads.
 *
 * @param spec what was chosen before training
 * @param layout the channels it was trained on
 * @param strategy what training found
 * @param provenance what it was made from
 */
public record TrainedDecoder(DecoderSpec spec, ChannelLayout layout, TrainedStrategy strategy, Provenance provenance) {

    public TrainedDecoder {
        if (!strategy.fits(spec.strategy())) {
            throw new IllegalArgumentException(
                    "the settings are for " + spec.strategy().title() + ", the training was for "
                            + strategy.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
        int dimensions = spec.featureSet().size(spec.windowShape(layout));
        int expected = strategy.dimensions().orElse(dimensions);
        if (dimensions != expected) {
            throw new IllegalArgumentException("the features " + spec.features() + " of " + layout.size()
                    + " channels give " + dimensions + " numbers, the model expects " + expected);
        }
        if (strategy instanceof TrainedStrategy.Direct direct && direct.sites().highestChannel() >= layout.size()) {
            throw new IllegalArgumentException("direct control looks at channel "
                    + (direct.sites().highestChannel() + 1) + ", there are " + layout.size());
        }
    }

    /** A decoder by pattern recognition; the ranges are one per motion of the model. */
    public TrainedDecoder(
            DecoderSpec spec,
            ChannelLayout layout,
            Model model,
            List<ActivityRange> activityRanges,
            Provenance provenance) {
        this(spec, layout, new TrainedStrategy.Pattern(model, activityRanges), provenance);
    }

    /** Time between two decisions, in whole samples of its stream. */
    public double incrementSeconds() {
        return spec.windowShape(layout).incrementSeconds();
    }

    /** The motions that decisions are among, in the order of their indices. */
    public MotionSet motions() {
        return strategy.motions();
    }

    /**
     * The classifier of pattern recognition.
     *
     * @throws IllegalStateException where the decoder works in another way
     */
    public Model model() {
        return strategy.pattern().model();
    }

    /** Per motion of the {@link #model()}, the contraction strengths between standstill and full speed. */
    public List<ActivityRange> activityRanges() {
        return strategy.pattern().activityRanges();
    }

    /**
     * Refuses a stream that this decoder was not trained for.
     *
     * @param name of the stream, for the message
     */
    public void requireSameStream(String name, ChannelLayout other) {
        if (other.size() != layout.size() || other.rateHz() != layout.rateHz()) {
            throw new IllegalArgumentException(String.format(
                    "%s has %d channels at %s Hz, the decoder was trained on %d channels at %s Hz; train one for this"
                            + " recording",
                    name, other.size(), other.rateHz(), layout.size(), layout.rateHz()));
        }
        if (!other.unit().equals(layout.unit())) {
            throw new IllegalArgumentException(name + " is in " + other.unit() + ", the decoder was trained in "
                    + layout.unit() + "; train one for this recording");
        }
    }
}
