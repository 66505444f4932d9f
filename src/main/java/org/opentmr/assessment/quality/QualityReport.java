package org.opentmr.assessment.quality;

import java.util.List;

/**
 * The quality of every channel of a recording.
 *
 * @param recording its name
 * @param channels in the order of the layout
 * @param bridges pairs of channels that are joined
 * @param notes how rest and activity were told apart, and what was not judged
 */
public record QualityReport(
        String recording, List<ChannelQuality> channels, List<BridgedPair> bridges, List<String> notes) {

    public QualityReport {
        channels = List.copyOf(channels);
        bridges = List.copyOf(bridges);
        notes = List.copyOf(notes);
    }
}
