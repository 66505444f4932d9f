package org.opentmr.device;

/** Is told what happens on a stream beside its samples, on the thread that reads it; must return at once. */
@FunctionalInterface
public interface SourceListener {

    void happened(SourceEvent event);
}
