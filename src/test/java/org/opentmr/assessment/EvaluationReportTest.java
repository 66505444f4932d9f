package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

class EvaluationReportTest {

    private static final MotionSet MOTIONS =
            MotionSet.of(List.of(Motion.REST, Motion.named("hand close"), Motion.named("hand open")));

    private static Evaluation evaluation(String name, int[] truth, int[] predicted, boolean[] rejected) {
        int n = truth.length;
        double[] confidence = new double[n];
        int[] zeros = new int[n];
        long[] ends = new long[n];
        for (int i = 0; i < n; i++) {
            confidence[i] = 0.9;
            ends[i] = 200 + 25L * i;
        }
        Recording recording = new Recording(
                name,
                "01",
                "",
                new ChannelLayout(List.of(new Channel("EMG1", Channel.MICROVOLTS, Channel.Kind.RAW)), 1000),
                new double[1][1000],
                List.of(),
                List.of());
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.025, "TD4(8)", "LDA", ControlSpec.OFF);
        return new Evaluation(
                recording,
                spec,
                "by hand",
                new Decisions(
                        name,
                        MOTIONS,
                        1000,
                        truth,
                        predicted,
                        rejected,
                        confidence,
                        Optional.empty(),
                        zeros,
                        zeros,
                        ends),
                new EvaluationTiming(0.5, 0.25, 1, 2, 100));
    }

    private static EvaluationReport report() {
        return new EvaluationReport(
                List.of(
                        evaluation("a.bdf", new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 1}, new boolean[] {
                            false, false, false, true
                        }),
                        evaluation("b.bdf", new int[] {0, 1, 1, 1}, new int[] {0, 1, 1, 1}, new boolean[] {
                            false, false, false, false
                        })),
                List.of(new EvaluationReport.Refused("c.bdf", "c.bdf: header truncated")),
                TestProvenance.NONE,
                0.125);
    }

    @Test
    void figuresOfARecordingFollowFromItsMatrix() {
        JsonNode first = report().toJson().get("recordings").get(0);
        assertThat(first.get("file").asText()).isEqualTo("a.bdf");
        assertThat(first.get("windows").asLong()).isEqualTo(4);
        assertThat(first.get("accuracy").asDouble())
                .as("2 of 4, the rejected one is an error")
                .isEqualTo(0.5);
        assertThat(first.get("activeAccuracy").asDouble()).isEqualTo(0.5);
        assertThat(first.get("falseActivationRate").asDouble()).isEqualTo(0.5);
        assertThat(first.get("rejectionRate").asDouble()).isEqualTo(0.25);
        assertThat(first.get("confusion").toString()).isEqualTo("[[1,1,0],[0,1,0],[0,0,0]]");
        assertThat(first.get("rejected").toString()).isEqualTo("[0,1,0]");
        assertThat(first.get("classes").toString()).isEqualTo("[\"rest\",\"hand close\",\"hand open\"]");
    }

    @Test
    void aMotionThatNobodyMadeHasNoFigures() {
        JsonNode open =
                report().toJson().get("recordings").get(0).get("motions").get(2);
        assertThat(open.get("windows").asLong()).isZero();
        assertThat(open.get("accuracy").isNull()).isTrue();
        assertThat(open.get("recall").isNull()).isTrue();
    }

    @Test
    void recordingsCountAlikeInTheMean() {
        JsonNode mean = report().toJson().get("mean");
        assertThat(mean.get("accuracy").asDouble()).isEqualTo(0.75);
        assertThat(mean.get("windows").asLong()).isEqualTo(8);
        assertThat(mean.get("confusion").toString()).isEqualTo("[[2,1,0],[0,4,0],[0,0,0]]");
    }

    @Test
    void timingAddsUpAndGivesTheThroughput() {
        JsonNode timing = report().toJson().get("timing");
        assertThat(timing.get("loadSeconds").asDouble()).isEqualTo(0.125);
        assertThat(timing.get("filterSeconds").asDouble()).isEqualTo(1);
        assertThat(timing.get("featureWindowsPerSecond").asDouble()).isEqualTo(400);
    }

    @Test
    void carriesDecoderAndProvenance() {
        JsonNode json = report().toJson();
        assertThat(json.get("decoder").get("features").asText()).isEqualTo("TD4(8)");
        assertThat(json.get("provenance").get("label").asText()).contains("Not a medical device");
    }

    @Test
    void namesWhatCouldNotBeEvaluated() {
        assertThat(report().toJson().get("refused").toString())
                .isEqualTo("[{\"file\":\"c.bdf\",\"reason\":\"c.bdf: header truncated\"}]");
    }

    @Test
    void refusesToReportNothing() {
        assertThatThrownBy(() -> new EvaluationReport(List.of(), List.of(), TestProvenance.NONE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }
}
