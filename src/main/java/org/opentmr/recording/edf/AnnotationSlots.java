package org.opentmr.recording.edf;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.opentmr.signal.Annotation;

/** The room for annotations in every record: what is taken, and what still waits for its record. */
final class AnnotationSlots {

    /** A nanosecond: any sample of any rate is told from the next. */
    private static final int DECIMALS = 9;

    private final double rateHz;
    private final int samplesPerRecord;
    private final int capacity;
    private final List<Waiting> waiting = new ArrayList<>();
    private int[] taken = new int[256];
    private int records;

    /** An encoded annotation and the record in which it begins. */
    record Waiting(byte[] bytes, long record) {}

    /** Where an annotation goes in a record that is already written. */
    record Place(long record, int offset) {}

    AnnotationSlots(double rateHz, int samplesPerRecord, int capacity) {
        this.rateHz = rateHz;
        this.samplesPerRecord = samplesPerRecord;
        this.capacity = capacity;
    }

    /** Encodes an annotation, refusing one that no record can hold. */
    Waiting encode(Annotation annotation) {
        String label = annotation.label();
        if (label.isBlank()
                || label.chars().anyMatch(c -> c == 0 || c == Tal.END_OF_TEXT || c == Tal.BEFORE_DURATION)) {
            throw new IllegalArgumentException("an annotation needs a text without the characters 0, 20 and 21, got \""
                    + label + "\" at sample " + annotation.firstSample());
        }
        byte[] bytes = bytes(annotation);
        if (bytes.length > capacity - EdfSpec.TIME_STAMP_BYTES) {
            throw new IllegalArgumentException("annotation \"" + label + "\" needs " + bytes.length
                    + " bytes, a data record has room for " + (capacity - EdfSpec.TIME_STAMP_BYTES));
        }
        return new Waiting(bytes, annotation.firstSample() / samplesPerRecord);
    }

    /** Bytes that an annotation takes. */
    static int size(Annotation annotation, double rateHz) {
        return bytes(annotation, rateHz).length;
    }

    private byte[] bytes(Annotation annotation) {
        return bytes(annotation, rateHz);
    }

    private static byte[] bytes(Annotation annotation, double rateHz) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(onset(annotation.firstSample() / rateHz));
        if (annotation.samples() > 0) {
            out.write(Tal.BEFORE_DURATION);
            out.writeBytes(ascii(decimal(annotation.samples() / rateHz)));
        }
        out.write(Tal.END_OF_TEXT);
        out.writeBytes(annotation.label().getBytes(StandardCharsets.UTF_8));
        out.write(Tal.END_OF_TEXT);
        out.write(0);
        return out.toByteArray();
    }

    void await(Waiting annotation) {
        waiting.add(annotation);
    }

    /** True once the record in which an annotation begins is in the file. */
    boolean isWritten(Waiting annotation) {
        return annotation.record < records;
    }

    /** Takes room in the nearest written record, later ones first; empty where there is none. */
    Optional<Place> place(Waiting annotation) {
        int own = (int) Math.min(annotation.record, records - 1L);
        for (int r = own; r < records; r++) {
            if (taken[r] + annotation.bytes.length <= capacity) {
                return Optional.of(take(r, annotation.bytes.length));
            }
        }
        for (int r = own - 1; r >= 0; r--) {
            if (taken[r] + annotation.bytes.length <= capacity) {
                return Optional.of(take(r, annotation.bytes.length));
            }
        }
        return Optional.empty();
    }

    private Place take(int record, int bytes) {
        Place place = new Place(record, taken[record]);
        taken[record] += bytes;
        return place;
    }

    /** Fills the room of the next record: its time stamp, then what begins in it or could not be placed before. */
    void next(byte[] record, int at) {
        Arrays.fill(record, at, at + capacity, (byte) 0);
        byte[] stamp = onset((double) records * samplesPerRecord / rateHz);
        int used = copy(stamp, record, at);
        record[at + used++] = Tal.END_OF_TEXT;
        record[at + used++] = Tal.END_OF_TEXT;
        record[at + used++] = 0;
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting annotation = each.next();
            if (annotation.record <= records && used + annotation.bytes.length <= capacity) {
                used += copy(annotation.bytes, record, at + used);
                each.remove();
            }
        }
        if (records == taken.length) {
            taken = Arrays.copyOf(taken, 2 * taken.length);
        }
        taken[records++] = used;
    }

    /** What still waits; the list is empty afterwards. */
    List<Waiting> drain() {
        List<Waiting> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    private static int copy(byte[] bytes, byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
        return bytes.length;
    }

    private static byte[] onset(double seconds) {
        return ascii("+" + decimal(seconds));
    }

    private static String decimal(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(seconds).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
