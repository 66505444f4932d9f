/**
 * The decoder: from samples to commands. A {@link org.opentmr.decoder.DecoderSpec} says everything that is chosen before
 * training; a {@link org.opentmr.decoder.TrainedDecoder} adds what training found; a
 * {@link org.opentmr.decoder.Decoder} is the state of one stream. Offline evaluation runs the same front end and back end.
 */
@NullMarked
package org.opentmr.decoder;

import org.jspecify.annotations.NullMarked;
