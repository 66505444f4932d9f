package org.opentmr.app.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSpec;

/** The SHA-256 of simulated EMG: proves that a seed gives the same samples, on any machine and in blocks of any size. */
final class SimulationHash {

    private static final double MOST_SECONDS = 86_400;
    private static final double HOLD_SECONDS = 1;
    private static final double REST_SECONDS = 0.5;
    private static final double EFFORT = 0.4;
    private static final int LARGEST_BLOCK = 1 << 20;

    private final PatientSpec spec;
    private final long samples;
    private final int block;

    SimulationHash(PatientSpec spec, double seconds, int block) {
        if (!(seconds > 0 && seconds <= MOST_SECONDS) || block < 1 || block > LARGEST_BLOCK) {
            throw new IllegalArgumentException("--hash takes more than 0 and at most " + Table.number(MOST_SECONDS)
                    + " s, --block 1 to " + LARGEST_BLOCK + " samples, got " + Table.number(seconds) + " and " + block);
        }
        this.spec = spec;
        this.block = block;
        samples = Math.max(1, Math.round(seconds * spec.rateHz()));
    }

    /** Hexadecimal; the patient is at the start of a session and does every motion in turn, one a second or so. */
    String of(Patient patient) {
        List<Motion> active = patient.motions().motions().stream()
                .filter(motion -> !motion.isRest())
                .toList();
        double cycleSeconds = active.size() * (HOLD_SECONDS + REST_SECONDS);
        int cycles = 1 + (int) Math.ceil(samples / spec.rateHz() / cycleSeconds);
        PatientSession session = new PatientSession(
                patient, new PatientProtocol(new MotionSet(active), cycles, HOLD_SECONDS, REST_SECONDS, 0, EFFORT));
        MessageDigest digest = sha256();
        int channels = session.layout().size();
        double[][] made = new double[channels][block];
        ByteBuffer bytes = ByteBuffer.allocate(channels * block * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long done = 0; done < samples; done += block) {
            int count = (int) Math.min(block, samples - done);
            session.generate(made, 0, count);
            bytes.clear();
            for (int i = 0; i < count; i++) {
                for (double[] channel : made) {
                    bytes.putFloat((float) channel[i]);
                }
            }
            digest.update(bytes.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
