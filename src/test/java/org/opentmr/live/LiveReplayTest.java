package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.ManualClock;
import org.opentmr.decoder.DecodedStretch;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.Source;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.device.replay.ReplaySource;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** A live session of a recording decides as its replay, to the last bit. */
class LiveReplayTest {

    /** So many commands may wait for the output, which must never be too slow in this test. */
    private static final int AHEAD = 30;

    private static final Recording RECORDING = TrainedSession.recording();
    private static final TrainedDecoder DECODER = TrainedSession.decoder(RECORDING);

    private static List<LimbCommand> live(long blockSeed) throws Exception {
        ManualClock clock = new ManualClock();
        ScriptedSource source = new ScriptedSource(RECORDING.layout(), clock);
        CollectingOutput output = new CollectingOutput("all");
        // A recording may begin with a motion; here every decision shall be seen.
        FailSafeSpec spec = FailSafeSpec.DEFAULT.withRestSeconds(0);
        try (LiveSession session = new LiveSession(source, Optional.of(DECODER), spec, clock)) {
            session.open();
            session.addOutput(output);
            session.start();
            SplittableRandom random = new SplittableRandom(blockSeed);
            int at = 0;
            while (at < RECORDING.length()) {
                int count = blockSeed == 0 ? 1 : random.nextInt(1, 90);
                count = Math.min(count, RECORDING.length() - at);
                source.samples(at, TrainedSession.floats(RECORDING, at, count));
                at += count;
                int decisions = Math.max(0, (at - 200) / 25 + 1);
                Until.holds(() -> output.commands().size() >= decisions - AHEAD);
            }
            source.then(block -> Source.Read.END);
            assertThat(session.awaitEnd(60_000)).isTrue();
            Until.holds(() -> output.last().safety().word().equals("stopped"));
        }
        return output.commands();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    @Timeout(300)
    void commandsEqualTheDecodersToTheLastBit(long blockSeed) throws Exception {
        List<String> live = live(blockSeed).stream()
                .filter(command -> command.safety().word().equals("running"))
                .map(command ->
                        command.seconds() + " " + command.motion() + " " + command.confidence() + " " + command.speed())
                .toList();
        Decoder decoder = new Decoder(DECODER);
        List<String> want = new ArrayList<>();
        int at = 0;
        while (at < RECORDING.length()) {
            at += decoder.push(RECORDING.samples(), at, RECORDING.length() - at);
            if (decoder.ready()) {
                want.add(at / RECORDING.layout().rateHz() + " " + decoder.motion() + " "
                        + decoder.command().confidence() + " "
                        + decoder.command().speed());
            }
        }
        assertThat(live).hasSizeGreaterThan(1000).isEqualTo(want);
    }

    @Test
    @Timeout(300)
    void piecesPutBackToBackAreDecodedAnewEach() throws Exception {
        Recording pieces = new Recording(
                RECORDING.name(),
                RECORDING.subject(),
                RECORDING.session(),
                RECORDING.layout(),
                RECORDING.samples(),
                RECORDING.annotations(),
                List.of(1003L, 5001L, 5101L, 20_000L));
        Source source = new ReplaySource(new InMemoryRecording(pieces), new ReplayOptions(10, false), Clock.system());
        // Every decision shall be seen, however late this machine is.
        FailSafeSpec patient = new FailSafeSpec(60, 600, 60, 0, 5, 1, 60);
        CollectingOutput output = new CollectingOutput("all");
        try (LiveSession session = new LiveSession(source, Optional.of(DECODER), patient, Clock.system())) {
            session.open();
            session.addOutput(output);
            session.start();
            assertThat(session.awaitEnd(120_000)).isTrue();
        }
        Map<Double, String> live = new HashMap<>();
        output.commands().stream()
                .filter(command -> command.safety().word().equals("running"))
                .forEach(command -> live.put(command.seconds(), command.motion() + " " + command.confidence()));
        Decoder decoder = new Decoder(DECODER);
        int compared = 0;
        int at = 0;
        List<Long> ends = new ArrayList<>(pieces.joins());
        ends.add((long) pieces.length());
        for (long end : ends) {
            while (at < end) {
                at += decoder.push(pieces.samples(), at, (int) end - at);
                String seen = decoder.ready() ? live.get(at / pieces.layout().rateHz()) : null;
                if (seen != null) {
                    assertThat(seen)
                            .isEqualTo(
                                    decoder.motion() + " " + decoder.command().confidence());
                    compared++;
                }
            }
            decoder.restart();
        }
        assertThat(compared).as("an output that is late misses some").isGreaterThan(500);
    }

    @Test
    @Timeout(300)
    void motionsEqualThoseOfTheReplay() throws Exception {
        List<Motion> live = new ArrayList<>();
        for (LimbCommand command : live(3)) {
            if (command.safety().word().equals("running")
                    && (live.isEmpty() || !live.get(live.size() - 1).equals(command.motion()))) {
                live.add(command.motion());
            }
        }
        assertThat(live)
                .isEqualTo(DecodedStretch.replay(DECODER, RECORDING).stream()
                        .map(DecodedStretch::motion)
                        .toList());
    }
}
