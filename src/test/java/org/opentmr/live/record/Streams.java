package org.opentmr.live.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.opentmr.device.Integrity;
import org.opentmr.device.SourceDescription;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsDataset;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.recording.bids.BidsSession;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.bids.DatasetDescription;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/** Streams whose every sample says which one it is, and the data sets that they are recorded in. */
final class Streams {

    static final double LARGEST = 10_000;
    static final BidsName NAME = new BidsName("01", "live");

    private Streams() {}

    static SourceDescription source(int channels, double rateHz) {
        ChannelLayout layout = new ChannelLayout(
                IntStream.range(0, channels)
                        .mapToObj(c -> new Channel("CH" + (c + 1), Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                rateHz);
        return new SourceDescription("test board", layout, LARGEST, Integrity.CRC16);
    }

    static BidsWriter writer(Path root) {
        return new BidsWriter(root, new DatasetDescription("Test set", "CC0", "OpenTMR", "0.1", "Made by a test."));
    }

    static BidsSession begin(Path root, SourceDescription source) throws IOException {
        return writer(root).begin(NAME, source.layout(), source.largest(), AcquisitionFacts.unknown());
    }

    static BidsRecording open(Path root) throws IOException {
        return BidsDataset.open(root).open(0);
    }

    /** Whole numbers, which the file holds exactly enough to be told apart. */
    static float value(int channel, long sample) {
        return (sample * 7 + channel * 131L) % 8191 - 4095;
    }

    /** Samples {@code [first, first + count)} of the stream. */
    static Block block(int channels, long first, int count) {
        Block block = new Block(channels, count);
        float[][] planar = new float[channels][count];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < count; i++) {
                planar[c][i] = value(c, first + i);
            }
        }
        block.begin(first);
        block.append(planar, 0, count, 0);
        return block;
    }

    /** A clock that a test sets forward. */
    static final class SetClock implements Clock {
        private final AtomicLong nanos = new AtomicLong();

        void forward(double seconds) {
            nanos.addAndGet((long) (seconds * 1e9));
        }

        @Override
        public long nanos() {
            return nanos.get();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }
}
