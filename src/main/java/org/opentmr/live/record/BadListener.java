package org.opentmr.live.record;

/** Is told, on the recorder's thread, which samples are missing or bad in the file, in the stream's sample numbers. */
@FunctionalInterface
interface BadListener {

    void bad(long first, long end);
}
