package org.opentmr.recording.bids;

import java.util.Map;
import java.util.Optional;
import org.opentmr.signal.Channel;

/**
 * How a recording was made; texts are "n/a" where it is not known.
 *
 * @param taskDescription what the person was asked to do
 * @param placement where and how the electrodes sit
 * @param reference what the electrodes are referred to, for example "Bipolar"
 * @param ground where the ground electrode sits
 * @param powerLineHz mains frequency, 50 or 60, where it is known
 * @param softwareFilters filters applied to the samples in the file: "n/a" or a JSON object
 * @param hardwareFilters filters before the converter: "n/a" or a JSON object
 * @param manufacturer of the amplifier
 * @param model of the amplifier
 * @param group of the person in participants.tsv, for example "amputee", "able-bodied", "simulated"
 * @param signalKind raw EMG or envelope, where it is known; otherwise left to the reader
 * @param more further keys of the sidecar and their texts
 */
public record AcquisitionFacts(
        String taskDescription,
        String placement,
        String reference,
        String ground,
        Optional<Double> powerLineHz,
        String softwareFilters,
        String hardwareFilters,
        String manufacturer,
        String model,
        String group,
        Optional<Channel.Kind> signalKind,
        Map<String, String> more) {

    public AcquisitionFacts {
        if (powerLineHz.isPresent() && !(powerLineHz.get() > 0 && powerLineHz.get() < 1000)) {
            throw new IllegalArgumentException("powerLineHz needs 0 to 1000, got " + powerLineHz.get());
        }
        checkFilters("softwareFilters", softwareFilters);
        checkFilters("hardwareFilters", hardwareFilters);
        more = Map.copyOf(more);
    }

    /** Nothing is known but that electrodes were bipolar and on the skin. */
    public static AcquisitionFacts unknown() {
        String missing = Table.MISSING;
        return new AcquisitionFacts(
                missing,
                "not stated",
                "Bipolar",
                missing,
                Optional.empty(),
                missing,
                missing,
                missing,
                missing,
                missing,
                Optional.empty(),
                Map.of());
    }

    private static void checkFilters(String what, String text) {
        if (!text.equals(Table.MISSING) && !Json.objectOrText(text).isObject()) {
            throw new IllegalArgumentException(
                    what + " needs \"n/a\" or a JSON object as BIDS asks, got \"" + text + "\"");
        }
    }
}
