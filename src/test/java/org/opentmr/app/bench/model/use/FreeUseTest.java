package org.opentmr.app.bench.model.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.record.BenchThread;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.prosthesis.limb.AmputationLevel;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FreeUseTest {

    private final SteppedClock clock = new SteppedClock();
    private final SteeredSource source = new SteeredSource(clock);
    private BenchThread thread;
    private Bench bench;
    private FreeUse use;

    @BeforeEach
    void connect(@TempDir Path folder) {
        thread = new BenchThread(folder, clock);
        bench = thread.bench();
        clock.follow(bench, source);
        use = new FreeUse(bench, new Simulation(bench));
    }

    @AfterEach
    void close() {
        thread.close();
    }

    private void run() {
        thread.connect(Link.Kind.BOARD, source);
        bench.decoding().use(LevelDecoder.make());
        thread.until(() -> state() == SafetyState.RUNNING);
    }

    private SafetyState state() {
        return use.now().map(now -> now.safety()).orElse(SafetyState.STARTING);
    }

    private double turned() {
        return use.posture().angle(DegreeOfFreedom.FOREARM_ROTATION);
    }

    @Test
    void nothingDecodesWithoutADecoderAndItSaysWhatToDo() {
        assertThat(use.safety().sign()).isEqualTo(SafetyNotice.Sign.NOTHING);
        assertThat(use.safety().reason()).isEqualTo("Calibrate first, or open a session that has a decoder.");
        bench.decoding().use(LevelDecoder.make());
        assertThat(use.safety().reason()).isEqualTo("Nothing is connected.");
    }

    @Test
    void theLimbFollowsWhatIsDecided() {
        run();
        assertThat(use.level()).isEqualTo(AmputationLevel.TRANSRADIAL);
        double from = turned();
        source.level(LevelDecoder.PRONATE);
        thread.until(() -> turned() > from + 20);
        assertThat(use.now().orElseThrow().going())
                .extracting(each -> each.motion().name())
                .containsExactly("pronation");
        source.level(LevelDecoder.SUPINATE);
        thread.until(() -> turned() < from);
        assertThat(use.trace().motion(use.trace().size() - 1)).isEqualTo(2);
        assertThat(use.latency().orElseThrow().fixedMillis()).isPositive();
    }

    @Test
    void afterAStopTheNextTickMovesNothing() {
        run();
        source.level(LevelDecoder.PRONATE);
        double from = turned();
        thread.until(() -> turned() > from + 5);
        bench.decoding().stop("you pressed STOP");
        Posture stopped = use.posture();
        for (int k = 0; k < 50; k++) {
            bench.ticks().tell();
            assertThat(use.posture()).isEqualTo(stopped);
        }
        assertThat(use.safety().sign()).isEqualTo(SafetyNotice.Sign.STOPPED);
        assertThat(use.safety().reason()).isEqualTo("You pressed STOP.");
        assertThat(use.safety().advice()).contains("Start again");

        bench.decoding().rearm();
        thread.until(() -> state() == SafetyState.STARTING);
        assertThat(use.posture()).as("a rest comes first").isEqualTo(stopped);
        source.level(LevelDecoder.REST);
        thread.until(() -> state() == SafetyState.RUNNING);
        source.level(LevelDecoder.PRONATE);
        thread.until(() -> !use.posture().equals(stopped));
    }

    @Test
    void withoutSamplesTheLimbStandsStill() {
        run();
        source.level(LevelDecoder.PRONATE);
        double from = turned();
        thread.until(() -> turned() > from + 5);
        source.silence();
        thread.until(() -> state() == SafetyState.HELD);
        Posture held = use.posture();
        thread.until(() -> state() == SafetyState.STOPPED);
        assertThat(use.posture()).isEqualTo(held);
        assertThat(use.safety().reason()).startsWith("No samples for ").endsWith(".");
    }

    @Test
    void anotherLimbStaysAndIsRemembered() {
        use.level(AmputationLevel.SHOULDER_DISARTICULATION);
        bench.decoding().use(LevelDecoder.make());
        assertThat(use.level()).isEqualTo(AmputationLevel.SHOULDER_DISARTICULATION);
        FreeUse other = new FreeUse(bench, new Simulation(bench));
        other.restore(use.save());
        assertThat(other.level()).isEqualTo(AmputationLevel.SHOULDER_DISARTICULATION);
        assertThatThrownBy(() ->
                        other.restore(JsonNodeFactory.instance.objectNode().put("limb", "TAIL")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("use.limb: there is no limb \"TAIL\"");
        assertThat(other.level()).isEqualTo(AmputationLevel.SHOULDER_DISARTICULATION);
    }

    @Test
    void theLimbGoesBackToRest() {
        run();
        Posture rest = use.posture();
        source.level(LevelDecoder.PRONATE);
        thread.until(() -> !use.posture().equals(rest));
        bench.decoding().stop("enough");
        bench.ticks().tell();
        use.reset();
        assertThat(use.posture()).isEqualTo(rest);
    }
}
