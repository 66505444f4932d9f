package org.opentmr.tuning;

import java.util.List;
import org.opentmr.classifier.Scorer;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** What a trained decoder makes of a window before any setting of control has its say. */
interface Judge {

    /**
     * Writes the posterior, which is all 0 beforehand.
     *
     * @param posterior per motion of the session
     * @return the squared distance to the winner; NaN where none is known
     */
    double judge(double[] features, double[] posterior);

    /**
     * That of a decoder.
     *
     * @param session the motions of the session, which are those of the decoder and maybe more
     */
    static Judge of(TrainedDecoder decoder, MotionSet session) {
        // Direct control has no posterior: what it looks at are the features themselves.
        return decoder.strategy() instanceof TrainedStrategy.Direct
                ? (features, posterior) -> Double.NaN
                : new Posterior(decoder, session);
    }

    /** One decoder's scorer, with its motions put into the places of the session's. */
    final class Posterior implements Judge {
        private final Scorer scorer;
        private final double[] own;
        private final int[] place;

        Posterior(TrainedDecoder decoder, MotionSet session) {
            scorer = decoder.model().newScorer();
            List<Motion> known = decoder.model().motions().motions();
            own = new double[known.size()];
            place = known.stream().mapToInt(session::indexOf).toArray();
        }

        @Override
        public double judge(double[] features, double[] posterior) {
            scorer.score(features, own);
            int winner = 0;
            for (int k = 0; k < own.length; k++) {
                posterior[place[k]] = own[k];
                winner = own[k] > own[winner] ? k : winner;
            }
            return scorer.squaredDistance(features, winner);
        }
    }
}
