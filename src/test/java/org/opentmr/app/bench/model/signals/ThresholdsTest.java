package org.opentmr.app.bench.model.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.ManualClock;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.control.SpeedCurve;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.control.direct.Selection;
import org.opentmr.control.direct.Site;
import org.opentmr.control.direct.SiteGroup;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleHistory;

class ThresholdsTest {

    @TempDir
    Path folder;

    private final ChannelLayout layout =
            new ChannelLayout(List.of(channel("biceps"), channel("triceps"), channel("deltoid")), 1000);

    private static Channel channel(String name) {
        return new Channel(name, Channel.MICROVOLTS, Channel.Kind.RAW);
    }

    /** Channel 0 opens, amplified twice; channel 2 closes. */
    private TrainedDecoder direct() {
        DirectSpec sites = new DirectSpec(
                List.of(new SiteGroup(
                        List.of(new Site(0, 2, 40, 30, 200), Site.of(2, 50, 150)),
                        List.of(List.of(Motion.named("hand open"), Motion.named("hand close"))),
                        Selection.DIFFERENCE,
                        Optional.empty())),
                SpeedCurve.LINEAR,
                0);
        DecoderSpec spec =
                DefaultDecoder.direct(DefaultDecoder.spec(layout, Optional.empty(), false), DirectSettings.DEFAULT);
        return new TrainedDecoder(
                spec, layout, new TrainedStrategy.Direct(sites, sites.motions()), TestProvenance.NONE);
    }

    private Site site(HandDriven hand, int index) {
        return SiteThresholds.sites(hand.bench().decoding().decoder())
                .orElseThrow()
                .groups()
                .get(0)
                .sites()
                .get(index);
    }

    private HandDriven hand() {
        return new HandDriven(new ManualClock(), folder);
    }

    private Thresholds begun(HandDriven hand) {
        Thresholds thresholds = new Thresholds(hand.bench().decoding());
        thresholds.begin(layout);
        return thresholds;
    }

    @Test
    void withoutDirectControlTheyAreMarksThatCanBeTakenBack() {
        Thresholds thresholds = begun(hand());
        assertThat(thresholds.areSites()).isFalse();
        assertThat(thresholds.of(1)).isEmpty();

        thresholds.set(1, 43);
        thresholds.set(1, 51);
        assertThat(thresholds.of(1)).hasValue(51);
        assertThat(thresholds.of(0)).isEmpty();
        assertThat(thresholds.undo()).isTrue();
        assertThat(thresholds.of(1)).hasValue(43);
        assertThat(thresholds.undo()).isTrue();
        assertThat(thresholds.of(1)).isEmpty();
        assertThat(thresholds.undo()).isFalse();
        assertThat(thresholds.redo()).isTrue();
        assertThat(thresholds.redo()).isTrue();
        assertThat(thresholds.redo()).isFalse();
        assertThat(thresholds.of(1)).hasValue(51);
    }

    @Test
    void draggingCountsWhenLetGo() {
        HandDriven hand = hand();
        Thresholds thresholds = begun(hand);
        hand.bench().decoding().use(direct());
        TrainedDecoder before = hand.bench().decoding().decoder().orElseThrow();

        thresholds.drag(2, 60);
        thresholds.drag(2, 70);
        assertThat(thresholds.of(2)).hasValue(70);
        assertThat(hand.bench().decoding().decoder()).containsSame(before);
        thresholds.giveUp();
        assertThat(thresholds.of(2)).hasValue(50);

        thresholds.drag(2, 80);
        thresholds.drop();
        assertThat(site(hand, 1).onThreshold()).isEqualTo(80);
        assertThat(site(hand, 1).offThreshold()).isEqualTo(64, within(1e-9));
        assertThat(site(hand, 1).fullThreshold()).isEqualTo(150);
        thresholds.drop();
        assertThat(thresholds.undo()).isTrue();
        assertThat(thresholds.undo()).as("one drag, one step back").isFalse();
        assertThat(hand.bench().decoding().decoder()).contains(before);
    }

    /** The line stands where the electrode's own envelope must get to. */
    @Test
    void withDirectControlTheyAreThoseOfTheSitesBeforeTheGain() {
        HandDriven hand = hand();
        Thresholds thresholds = begun(hand);
        hand.bench().decoding().use(direct());

        assertThat(thresholds.areSites()).isTrue();
        assertThat(thresholds.of(0)).hasValue(20);
        assertThat(thresholds.canSet(1)).isFalse();
        assertThat(thresholds.of(1)).isEmpty();
        assertThat(thresholds.moves(0)).contains("hand open");
        assertThat(thresholds.moves(1)).isEmpty();

        thresholds.set(0, 30);
        assertThat(site(hand, 0).onThreshold()).isEqualTo(60);
        assertThat(site(hand, 0).offThreshold()).as("keeps its share of it").isEqualTo(45);
        thresholds.set(0, 5000);
        assertThat(site(hand, 0).onThreshold()).as("stays below full speed").isEqualTo(190);
        thresholds.drag(1, 10);
        assertThat(thresholds.of(1)).isEmpty();
    }

    @Test
    void whatAnotherDecoderBroughtIsNotTakenBackHere() {
        HandDriven hand = hand();
        Thresholds thresholds = begun(hand);
        hand.bench().decoding().use(direct());
        thresholds.set(0, 30);
        hand.bench().decoding().use(SiteThresholds.with(direct(), 2, 99));

        assertThat(thresholds.undo()).isFalse();
        assertThat(thresholds.of(2)).hasValue(99);
    }

    @Test
    void refusesWhatIsNoThreshold() {
        Thresholds thresholds = begun(hand());
        assertThatThrownBy(() -> thresholds.set(0, 0)).hasMessage("a threshold lies above 0, got 0.0");
        assertThatThrownBy(() -> thresholds.set(0, Double.NaN)).hasMessage("a threshold lies above 0, got NaN");
        thresholds.drag(0, Double.NaN);
        assertThat(thresholds.of(0)).isEmpty();
    }

    @Test
    void aSuggestionLiesBetweenRestAndContractionAndNeedsOne() {
        SampleHistory envelope = new SampleHistory(2, 1024);
        Block block = new Block(2, 1000);
        float[][] samples = new float[2][1000];
        for (int i = 0; i < 1000; i++) {
            samples[0][i] = i < 100 ? Float.NaN : i < 700 ? 10 : 110;
            samples[1][i] = 10 + i % 5;
        }
        block.begin(0);
        block.append(samples, 0, 1000, 0);
        envelope.add(block);

        assertThat(Thresholds.suggest(envelope, 0).orElseThrow()).isEqualTo(40, within(1e-6));
        assertThat(Thresholds.suggest(envelope, 1)).as("no contraction").isEmpty();
        assertThat(Thresholds.suggest(new SampleHistory(1, 16), 0)).isEmpty();
    }
}
