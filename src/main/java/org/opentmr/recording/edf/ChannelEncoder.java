package org.opentmr.recording.edf;

/** Turns one channel's values into the digits of data records, and counts those that its range cannot hold. */
final class ChannelEncoder {

    private final int width;
    private final int digitalMin;
    private final double span;
    private final double physicalMin;
    private final double digitsPerUnit;
    private long clipped;

    ChannelEncoder(Quantiser quantiser, int bytesPerSample) {
        width = bytesPerSample;
        digitalMin = quantiser.digitalMin();
        span = quantiser.span();
        physicalMin = quantiser.physicalMin();
        digitsPerUnit = span / (quantiser.physicalMax() - physicalMin);
    }

    /** Writes the digits of {@code values[from .. from + count)} into a record from {@code at} on. */
    void encode(double[] values, int from, int count, byte[] record, int at) {
        int position = at;
        for (int i = from; i < from + count; i++) {
            put(values[i], record, position);
            position += width;
        }
    }

    /** The same for samples as they travel live. */
    void encode(float[] values, int from, int count, byte[] record, int at) {
        int position = at;
        for (int i = from; i < from + count; i++) {
            put(values[i], record, position);
            position += width;
        }
    }

    private void put(double value, byte[] record, int at) {
        double digits = Math.rint((value - physicalMin) * digitsPerUnit);
        if (!(digits >= 0 && digits <= span)) {
            clipped++;
            double wanted = Double.isNaN(digits) ? Math.rint(-physicalMin * digitsPerUnit) : digits;
            digits = Math.max(0, Math.min(span, wanted));
        }
        int digital = (int) digits + digitalMin;
        record[at] = (byte) digital;
        record[at + 1] = (byte) (digital >> 8);
        if (width == 3) {
            record[at + 2] = (byte) (digital >> 16);
        }
    }

    /** Values so far that lay outside the range or were NaN. */
    long clipped() {
        return clipped;
    }
}
