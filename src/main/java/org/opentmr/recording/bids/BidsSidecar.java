package org.opentmr.recording.bids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Channel;

/**
 * What the {@code _emg.json} of a recording says, inherited keys included.
 *
 * @param taskName empty where it is not stated
 * @param samplingFrequencyHz of the signals in the file
 * @param powerLineHz mains frequency where the recording was made
 * @param sampleCount true samples per channel; what follows them in the file is padding
 * @param joins first samples of pieces that were put back to back, ascending, without sample 0
 * @param signalKind raw EMG or envelope, where the sidecar says so
 * @param text the whole sidecar as JSON
 */
public record BidsSidecar(
        Optional<String> taskName,
        OptionalDouble samplingFrequencyHz,
        Optional<Double> powerLineHz,
        OptionalLong sampleCount,
        List<Long> joins,
        Optional<Channel.Kind> signalKind,
        String text) {

    static final String SAMPLE_COUNT = "SampleCount";
    static final String JOIN_SAMPLES = "JoinSamples";
    static final String SIGNAL_KIND = "SignalKind";

    public BidsSidecar {
        joins = List.copyOf(joins);
    }

    /** Of a recording without one. */
    static BidsSidecar none() {
        return new BidsSidecar(
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty(),
                "{}");
    }

    /** @param file as error texts name it */
    static BidsSidecar of(ObjectNode json, String file) throws RecordingException {
        return new BidsSidecar(
                Optional.ofNullable(json.get("TaskName")).map(JsonNode::asText),
                number(json, "SamplingFrequency", file).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                number(json, "PowerLineFrequency", file),
                sampleCount(json, file),
                joins(json, file),
                kind(json, file),
                json.toString());
    }

    private static Optional<Double> number(ObjectNode json, String key, String file) throws RecordingException {
        JsonNode node = json.path(key);
        if (isMissing(node)) {
            return Optional.empty();
        }
        double value = node.asDouble(Double.NaN);
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new RecordingException(file + ": " + key + " is " + node + "; a number above 0 or \"n/a\" is needed");
        }
        return Optional.of(value);
    }

    private static boolean isMissing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.asText().equalsIgnoreCase(Table.MISSING);
    }

    private static OptionalLong sampleCount(ObjectNode json, String file) throws RecordingException {
        JsonNode node = json.path(SAMPLE_COUNT);
        if (isMissing(node)) {
            return OptionalLong.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 1) {
            throw new RecordingException(
                    file + ": " + SAMPLE_COUNT + " is " + node + "; a whole number above 0 is needed");
        }
        return OptionalLong.of(node.longValue());
    }

    private static List<Long> joins(ObjectNode json, String file) throws RecordingException {
        JsonNode node = json.path(JOIN_SAMPLES);
        List<Long> joins = new ArrayList<>();
        if (isMissing(node)) {
            return joins;
        }
        if (!node.isArray()) {
            throw new RecordingException(file + ": " + JOIN_SAMPLES + " is not a list of samples");
        }
        long before = -1;
        for (JsonNode join : node) {
            if (!join.isIntegralNumber() || !join.canConvertToLong() || join.longValue() <= before) {
                throw new RecordingException(file + ": " + JOIN_SAMPLES + " holds " + join + " after " + before
                        + "; ascending whole numbers are needed");
            }
            before = join.longValue();
            if (before > 0) {
                joins.add(before);
            }
        }
        return joins;
    }

    private static Optional<Channel.Kind> kind(ObjectNode json, String file) throws RecordingException {
        JsonNode node = json.path(SIGNAL_KIND);
        if (isMissing(node)) {
            return Optional.empty();
        }
        for (Channel.Kind kind : Channel.Kind.values()) {
            if (kind.name().equalsIgnoreCase(node.asText())) {
                return Optional.of(kind);
            }
        }
        throw new RecordingException(file + ": " + SIGNAL_KIND + " is " + node + "; \"raw\" or \"envelope\" is needed");
    }

    static String nameOf(Channel.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
