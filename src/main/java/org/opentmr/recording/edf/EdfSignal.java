package org.opentmr.recording.edf;

/**
 * One signal of a file as its header states it.
 *
 * @param label its name, stripped
 * @param dimension the unit of its physical values as the file spells it, for example "uV"
 * @param physicalMin the physical value of {@code digitalMin}
 * @param samplesPerRecord at least 1
 */
public record EdfSignal(
        String label,
        String transducer,
        String dimension,
        double physicalMin,
        double physicalMax,
        int digitalMin,
        int digitalMax,
        String prefilter,
        int samplesPerRecord) {

    /** True for the signals that carry text instead of samples. */
    public boolean isAnnotations() {
        return label.equals(EdfFormat.EDF.annotationLabel()) || label.equals(EdfFormat.BDF.annotationLabel());
    }

    /** True for BioSemi's trigger word, which is no voltage although it has the rate of the others. */
    boolean isTriggerWord() {
        return label.equals("Status");
    }

    /** Physical units per digit. */
    public double step() {
        return (physicalMax - physicalMin) / ((double) digitalMax - digitalMin);
    }
}
