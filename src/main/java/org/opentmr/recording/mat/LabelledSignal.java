package org.opentmr.recording.mat;

import java.util.List;
import org.opentmr.signal.Annotation;

/** What a layout reads from a file: samples, their rate, and what the person did. */
record LabelledSignal(Pieces pieces, double rateHz, List<Annotation> annotations) {}
