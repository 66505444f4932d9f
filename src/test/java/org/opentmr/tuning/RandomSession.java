package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;

/** Sessions and settings drawn at random, with every kind of decision in them. */
final class RandomSession {

    private RandomSession() {}

    /** A person who does one thing after another; the decoder is mostly right, often unsure, and at times broken. */
    static SessionEvidence of(long seed, int decisions) {
        SplittableRandom random = new SplittableRandom(seed);
        HandMade session = new HandMade(HandMade.ALL);
        List<String> labels = List.of("rest", "hand_close", "hand_open");
        int made = 0;
        while (made < decisions) {
            int more = Math.min(decisions - made, 5 + random.nextInt(60));
            if (random.nextInt(5) == 0) {
                session.pause(more);
            } else {
                session.then(labels.get(random.nextInt(3)), more);
            }
            made += more;
        }
        SessionEvidence evidence = session.evidence(0, decisions / 3);
        int winner = 0;
        for (int d = 0; d < decisions; d++) {
            if (random.nextInt(6) == 0) {
                winner = Math.max(0, random.nextInt(4) == 0 ? random.nextInt(3) : evidence.truth(d));
            }
            double confidence = 0.34 + 0.66 * random.nextDouble();
            for (int k = 0; k < 3; k++) {
                evidence.posterior()[d][k] = k == winner ? confidence : (1 - confidence) / 2;
            }
            if (random.nextInt(50) == 0) {
                evidence.posterior()[d][1] = Double.NaN;
            }
            evidence.activity()[d] = random.nextInt(80) == 0 ? Double.NaN : 300 * random.nextDouble();
            evidence.squaredDistance()[d] = 80 * random.nextDouble();
            evidence.bad()[d] = random.nextInt(40) == 0;
        }
        return evidence;
    }

    /** The settings with one of them at a value drawn within its range; the same where it would contradict another. */
    static Settings turned(Settings settings, SplittableRandom random) {
        Parameter parameter =
                settings.parameters().get(random.nextInt(settings.parameters().size()));
        double value = random.nextDouble(parameter.low(), parameter.high());
        try {
            return settings.with(parameter, value);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("change the other one first");
            return settings;
        }
    }

    static void assertSame(DecisionTrack track, DecisionTrack wanted) {
        assertThat(track.decisions()).isEqualTo(wanted.decisions());
        for (int d = 0; d < wanted.decisions(); d++) {
            assertThat(track.motion(d)).as("motion of decision %d", d).isEqualTo(wanted.motion(d));
            assertThat(track.speed(d)).as("speed of decision %d", d).isEqualTo(wanted.speed(d));
            assertThat(track.rejected(d)).as("rejection of decision %d", d).isEqualTo(wanted.rejected(d));
        }
    }
}
