package org.opentmr.decoder;

import org.opentmr.control.Command;
import org.opentmr.signal.HotPath;

/** A trained strategy on one stream. For one thread; allocates nothing per decision. */
interface Decider {

    /** Decides one window; the parameters are those of {@link BackEnd#decide}. */
    @HotPath
    void decide(double[] features, double activity, boolean bad, Command out);

    /** The posterior of the last decision, per motion; empty where the strategy has none. The same array at every call. */
    double[] posterior();

    /** Forgets earlier decisions. */
    void reset();
}
