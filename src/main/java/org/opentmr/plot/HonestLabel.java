package org.opentmr.plot;

/** What every exported picture says of itself. */
public final class HonestLabel {

    public static final String TEXT = "Research and training software. Not a medical device.";

    private HonestLabel() {}
}
