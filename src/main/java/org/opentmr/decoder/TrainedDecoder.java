package org.opentmr.decoder;

import java.util.List;
import org.opentmr.classifier.Model;
import org.opentmr.control.ActivityRange;
import org.opentmr.signal.ChannelLayout;

/**
 * A decoder after training: immutable, shared between threads.
 *
 * @param spec what was chosen before training
 * @param layout the channels it was trained on
 * @param model the classifier
 * @param activityRanges per motion of the model, the contraction strengths between standstill and full speed
 * @param provenance what it was made from
 */
public record TrainedDecoder(
        DecoderSpec spec,
        ChannelLayout layout,
        Model model,
        List<ActivityRange> activityRanges,
        Provenance provenance) {

    public TrainedDecoder {
        activityRanges = List.copyOf(activityRanges);
        int dimensions = spec.featureSet().size(spec.windowShape(layout));
        if (dimensions != model.dimensions()) {
            throw new IllegalArgumentException("the features " + spec.features() + " of " + layout.size()
                    + " channels give " + dimensions + " numbers, the model expects " + model.dimensions());
        }
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
