package org.opentmr.app.bench.model;

import java.nio.file.Path;
import java.util.Optional;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.signal.Recording;

/**
 * A recorded session in which every motion was done, and the decoder that learned from it. Tuning replays the one and changes
 * the other.
 *
 * @param name for people: "sub-01, session 1"
 * @param recording with its annotated contractions
 * @param samples the file it is kept in; empty where it is in memory only
 * @param decoder trained on all of it, with the settings it came with
 */
public record Calibrated(String name, Recording recording, Optional<Path> samples, TrainedDecoder decoder) {}
