package org.opentmr.live.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.device.SourceDescription;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.signal.Clock;
import org.opentmr.signal.SampleRing;
import org.opentmr.signal.Seed;

/**
 * A program that records a stream in real time until somebody stops it, and says after every block how many samples have
 * come: "samples 1240". What the recorder warns of is said too: "warning ...".
 */
final class Child {

    static final int CHANNELS = 8;
    static final double RATE_HZ = 1000;

    /** Contractions of 0.3 s from every whole second on, each annotated at the end of its second. */
    static final GuidedProtocol PROTOCOL = new GuidedProtocol(
            new MotionSet(List.of(Motion.named("hand close"), Motion.REST)),
            1000,
            0.3,
            0.7,
            GuidedProtocol.Order.FIXED,
            Seed.DEFAULT,
            0,
            0);

    private static final int BLOCK = 20;

    private Child() {}

    /** Starts one on a data set, under a shell command that may set limits first. */
    static Process start(Path root, String limits) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                root.toString()));
        if (!limits.isEmpty()) {
            command.addAll(0, List.of("bash", "-c", limits + "; exec \"$@\"", "bash"));
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static BufferedReader lines(Process child) {
        return child.inputReader(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws Exception {
        SourceDescription source = Streams.source(CHANNELS, RATE_HZ);
        SampleRing ring = new SampleRing(CHANNELS, 16_384);
        RecordingSession session = RecordingSession.begin(
                Streams.writer(Path.of(arguments[0])),
                new RecordingPlan(Streams.NAME, AcquisitionFacts.unknown(), Optional.of(PROTOCOL)),
                source,
                ring::newReader,
                event -> System.out.println("warning " + event.text()),
                Clock.system());
        long began = System.nanoTime();
        for (long sample = 0; ; sample += BLOCK) {
            long early = began + (long) ((sample + BLOCK) / RATE_HZ * 1e9) - System.nanoTime();
            if (early > 0) {
                Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
            }
            ring.write(Streams.block(CHANNELS, sample, BLOCK));
            System.out.println("samples " + (sample + BLOCK));
            session.poll();
        }
    }
}
