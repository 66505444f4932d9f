package org.opentmr.device;

import org.opentmr.signal.ChannelLayout;

/**
 * What a source says of itself once it is open.
 *
 * @param device for people: maker, model, firmware, as far as it tells
 * @param layout channels, units and rate of its samples
 * @param largest absolute value that a sample can have, in the layout's unit; beyond it the converter is at its rail
 * @param integrity how far a damaged frame can be told from a good one
 */
public record SourceDescription(String device, ChannelLayout layout, double largest, Integrity integrity) {

    public SourceDescription {
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(device + ": the largest sample must be above 0, got " + largest);
        }
    }
}
