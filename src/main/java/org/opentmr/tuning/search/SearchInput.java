package org.opentmr.tuning.search;

import org.opentmr.decoder.DecoderSpec;
import org.opentmr.signal.Recording;

/**
 * One recording to search on.
 *
 * @param recording with repetitions enough to choose on some and to judge on others
 * @param base the settings that it would be decoded with otherwise; what a search does not vary stays as it is here
 */
public record SearchInput(Recording recording, DecoderSpec base) {}
