package org.opentmr.app.bench.model;

/** By which work tells how far it is, and learns that it is not wanted any more. From any thread. */
public interface Progress {

    /** How much is done, 0 to 1. */
    void done(double share);

    /** Whether the person has cancelled it; work that looks here now and then ends soon after. */
    boolean isCancelled();
}
