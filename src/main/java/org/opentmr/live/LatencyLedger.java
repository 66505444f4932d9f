package org.opentmr.live;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.opentmr.signal.HotPath;

/**
 * How long samples and decisions are under way, stage by stage, since the session was opened. Any thread records, without
 * waiting or allocating; any thread reads.
 */
public final class LatencyLedger {

    /** Stages of the way from the line to the outputs. All count from the arrival at this machine, not from the electrode. */
    public enum Stage {
        LINE_TO_RING("line to ring", "from the arrival of a block's last byte until it stands in the ring"),
        LINE_TO_DECODE("line to decode", "from that arrival until the decode thread takes the block from the ring"),
        COMPUTE("compute", "what a decision took to compute, its samples' filters included"),
        LINE_TO_COMMAND("line to command", "from the arrival of a decision's last byte until the decision"),
        COMMAND_TO_OUTPUT("command to output", "from the decision until an output has passed it on");

        private final String words;
        private final String explanation;

        Stage(String words, String explanation) {
            this.words = words;
            this.explanation = explanation;
        }

        /** For people, a few words. */
        public String words() {
            return words;
        }

        /** For people, a sentence. */
        public String explanation() {
            return explanation;
        }
    }

    /**
     * One stage's account.
     *
     * @param count how often it was measured; 0 leaves the times at 0
     */
    public record Entry(Stage stage, long count, double p50Millis, double p99Millis, double maxMillis) {}

    /** Longer ones count as this; whatever takes longer has long been stopped. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private static final long SHORTEST_NANOS = 100;

    /** Figures are right to 1 %. */
    private static final int DIGITS = 2;

    private final double fixedDelaySeconds;
    private final Map<Stage, Account> accounts = new EnumMap<>(Stage.class);

    /**
     * @param fixedDelaySeconds that windows, increments and votes cost whatever the machine does
     */
    LatencyLedger(double fixedDelaySeconds) {
        this.fixedDelaySeconds = fixedDelaySeconds;
        for (Stage stage : Stage.values()) {
            accounts.put(stage, new Account());
        }
    }

    @HotPath
    void record(Stage stage, long nanos) {
        account(stage).recorder.recordValue(Math.max(0, Math.min(LONGEST_NANOS, nanos)));
    }

    @SuppressWarnings("NullAway") // the constructor fills in every stage
    private Account account(Stage stage) {
        return accounts.get(stage);
    }

    /** window/2 + increment/2 + what a vote adds (Farrell 2011); 0 without a decoder. */
    public double fixedDelaySeconds() {
        return fixedDelaySeconds;
    }

    /** Every stage in the order of the signal, up to now. */
    public List<Entry> entries() {
        return Arrays.stream(Stage.values())
                .map(stage -> account(stage).entry(stage))
                .toList();
    }

    /** What is being recorded, and what was taken over from it. */
    private static final class Account {
        private final Recorder recorder = new Recorder(SHORTEST_NANOS, LONGEST_NANOS, DIGITS);
        private final Histogram total = new Histogram(SHORTEST_NANOS, LONGEST_NANOS, DIGITS);
        private Histogram spare = recorder.getIntervalHistogram();

        synchronized Entry entry(Stage stage) {
            spare = recorder.getIntervalHistogram(spare);
            total.add(spare);
            return new Entry(
                    stage,
                    total.getTotalCount(),
                    total.getValueAtPercentile(50) * 1e-6,
                    total.getValueAtPercentile(99) * 1e-6,
                    total.getMaxValue() * 1e-6);
        }
    }
}
