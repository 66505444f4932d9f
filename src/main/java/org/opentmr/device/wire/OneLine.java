package org.opentmr.device.wire;

/** Text from a device, made fit for one line. */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
