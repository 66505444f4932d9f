package org.opentmr.device.board.special;

import java.util.Arrays;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Makes one stream of several uMyo sensors, each a channel with a clock of its own.
 *
 * <p>The stream advances in slots of 8 samples. A sensor's first packet takes the slot that is next; from then on its data number
 * says which slot a packet belongs to, so the sensors are aligned to within a packet (7 ms) by arrival, and stay so. A slot is
 * handed on once every sensor has filled it or one after it, or once a sensor is {@value #DEPTH} slots ahead. What a sensor has
 * not filled is NaN: a lost packet counts as 8 lost samples, however many sensors lost it. A sensor that stays away for
 * {@value #SILENT_SLOTS} slots is no longer waited for until it returns. Where no sensor has filled a slot, its numbers are left
 * out. The clocks differ by some parts in a hundred thousand, so every few minutes the fastest sensor is a whole packet ahead of
 * the slowest: then that packet of 8 samples is left out and counts as lost.
 */
final class UmyoDecoder extends ByteDecoder {

    static final int DEPTH = 4;
    static final int SILENT_SLOTS = 16;

    /** Data numbers come round after 256 packets, 1.8 s: a longer silence is measured by the clock. */
    private static final long LONGEST_COUNTED_NANOS = 1_500_000_000L;

    /** Packets between two that are left out for a fast clock: clocks do not differ by more than this, 1.5 %. */
    private static final int PACKETS_BETWEEN_CORRECTIONS = 64;

    private static final int STRANGERS = 8;

    private final int[] units;
    private final double slotNanos;
    private final double scale;
    private final UmyoFramer framer;
    private final float[][][] slots;
    private final boolean[][] filled;

    private final Sensor[] sensors;
    private final int[] strangers = new int[STRANGERS];
    private int strangerCount;
    private long nextSlot;
    private boolean everHeard;
    private long lastHeardNanos;

    /** What is known of one sensor. */
    private static final class Sensor {
        private boolean aligned;
        private boolean awaited = true;
        private final UmyoNumbers numbers = new UmyoNumbers();
        private long slot = -1;
        private long heardNanos;
        private int slotsWithout;
        private int sinceCorrection;

        private void forget() {
            aligned = false;
            awaited = true;
            slot = -1;
            slotsWithout = 0;
            sinceCorrection = 0;
        }
    }

    /**
     * @param units numbers of the sensors in the order of the channels
     * @param scale units of the layout that one count is worth
     */
    UmyoDecoder(int[] units, double rateHz, double scale, Tally tally) {
        super(tally);
        this.units = units.clone();
        this.scale = scale;
        slotNanos = UmyoFramer.SAMPLES / rateHz * 1e9;
        framer = new UmyoFramer(tally);
        slots = new float[DEPTH][units.length][UmyoFramer.SAMPLES];
        filled = new boolean[DEPTH][units.length];
        sensors = new Sensor[units.length];
        Arrays.setAll(sensors, i -> new Sensor());
    }

    @Override
    void restart() {
        framer.restart();
        everHeard = false;
        for (boolean[] slot : filled) {
            Arrays.fill(slot, false);
        }
        for (Sensor sensor : sensors) {
            sensor.forget();
        }
    }

    @Override
    @HotPath
    void take(int value, long arrivalNanos, FrameSink sink) {
        if (framer.take(value)) {
            int channel = channelOf(framer.unit());
            if (channel < 0) {
                tally().skipped(UmyoFramer.PACKET_LENGTH);
                meet(framer.unit(), sink);
            } else {
                place(channel, arrivalNanos, sink);
            }
        }
    }

    @HotPath
    private int channelOf(int unit) {
        for (int c = 0; c < units.length; c++) {
            if (units[c] == unit) {
                return c;
            }
        }
        return -1;
    }

    /** Tells once of a sensor that was not there at the beginning. */
    private void meet(int unit, FrameSink sink) {
        for (int i = 0; i < strangerCount; i++) {
            if (strangers[i] == unit) {
                return;
            }
        }
        if (strangerCount < STRANGERS) {
            strangers[strangerCount++] = unit;
            sink.message(
                    SourceEvent.Kind.WARNING,
                    UmyoBoard.name(unit) + " is sending too and is left out; connect again to take it in");
        }
    }

    @HotPath
    private void place(int channel, long arrivalNanos, FrameSink sink) {
        if (everHeard && arrivalNanos - lastHeardNanos > LONGEST_COUNTED_NANOS) {
            skipSilence(arrivalNanos, sink);
        }
        everHeard = true;
        lastHeardNanos = arrivalNanos;
        Sensor sensor = sensors[channel];
        boolean counted = sensor.aligned && arrivalNanos - sensor.heardNanos <= LONGEST_COUNTED_NANOS;
        sensor.heardNanos = arrivalNanos;
        int steps = counted
                ? sensor.numbers.steps(framer.packetNumber(), framer.dataNumber())
                : sensor.numbers.begin(framer.packetNumber(), framer.dataNumber());
        if (steps == UmyoNumbers.REPEATED) {
            tally().duplicate();
            return;
        }
        if (steps == UmyoNumbers.UNBELIEVABLE) {
            tally().damaged();
            return;
        }
        boolean back = welcome(channel, sink);
        sensor.aligned = true;
        if (counted && back && steps != UmyoNumbers.ANEW && sensor.slot + steps < nextSlot) {
            sensor.slot += steps;
            tally().late();
            return;
        }
        long slot = counted && steps != UmyoNumbers.ANEW ? Math.max(nextSlot, sensor.slot + steps) : nextSlot;
        sensor.sinceCorrection++;
        if (slot >= nextSlot + DEPTH && runsFast(sensor, arrivalNanos)) {
            sensor.sinceCorrection = 0;
            sensor.slot = slot - 1;
            tally().lost(UmyoFramer.SAMPLES);
            return;
        }
        sensor.slot = slot;
        while (slot >= nextSlot + DEPTH) {
            handOn(sink);
        }
        fill(channel, (int) (slot % DEPTH));
        while (isComplete()) {
            handOn(sink);
        }
    }

    /** True where those who hold the slot back are sending, only more slowly. */
    @HotPath
    private boolean runsFast(Sensor fast, long arrivalNanos) {
        for (Sensor sensor : sensors) {
            if (sensor.awaited && sensor.slot < nextSlot && arrivalNanos - sensor.heardNanos > 2 * slotNanos) {
                return false;
            }
        }
        return fast.sinceCorrection >= PACKETS_BETWEEN_CORRECTIONS;
    }

    @HotPath
    private void fill(int channel, int place) {
        for (int i = 0; i < UmyoFramer.SAMPLES; i++) {
            slots[place][channel][i] = (float) (framer.sample(i) * scale);
        }
        filled[place][channel] = true;
    }

    @HotPath
    private boolean isComplete() {
        boolean any = false;
        for (Sensor sensor : sensors) {
            if (sensor.awaited && sensor.slot < nextSlot) {
                return false;
            }
            any |= sensor.awaited;
        }
        return any;
    }

    /** Hands the next slot on as it is. */
    @HotPath
    private void handOn(FrameSink sink) {
        int place = (int) (nextSlot % DEPTH);
        boolean empty = true;
        boolean holed = false;
        for (int c = 0; c < units.length; c++) {
            if (filled[place][c]) {
                empty = false;
                filled[place][c] = false;
            } else {
                holed |= sensors[c].awaited;
                Arrays.fill(slots[place][c], Float.NaN);
            }
        }
        if (empty) {
            lose(UmyoFramer.SAMPLES);
            nextSlot++;
            return;
        }
        if (holed) {
            tally().lost(UmyoFramer.SAMPLES);
        }
        emit(slots[place], UmyoFramer.SAMPLES, sink);
        for (int c = 0; c < units.length; c++) {
            miss(c, sink);
        }
        nextSlot++;
    }

    @HotPath
    private void miss(int channel, FrameSink sink) {
        Sensor sensor = sensors[channel];
        if (sensor.slot >= nextSlot) {
            sensor.slotsWithout = 0;
        } else if (sensor.awaited && ++sensor.slotsWithout >= SILENT_SLOTS) {
            sensor.awaited = false;
            sink.message(SourceEvent.Kind.STATUS, UmyoBoard.name(units[channel]) + " is silent");
        }
    }

    /** Waits for a sensor again; true where it was not waited for. */
    @HotPath
    private boolean welcome(int channel, FrameSink sink) {
        Sensor sensor = sensors[channel];
        if (sensor.awaited) {
            return false;
        }
        sensor.awaited = true;
        sensor.slotsWithout = 0;
        sink.message(SourceEvent.Kind.STATUS, UmyoBoard.name(units[channel]) + " is back");
        return true;
    }

    /** Nothing came from any sensor for so long that data numbers may have come round. */
    @HotPath
    private void skipSilence(long arrivalNanos, FrameSink sink) {
        for (int i = 0; i < DEPTH; i++) {
            if (anyFilled()) {
                handOn(sink);
            }
        }
        long slotsMissed = Math.round((arrivalNanos - lastHeardNanos) / slotNanos) - 1;
        nextSlot += slotsMissed;
        lose(slotsMissed * UmyoFramer.SAMPLES);
    }

    @HotPath
    private boolean anyFilled() {
        for (boolean[] slot : filled) {
            for (boolean each : slot) {
                if (each) {
                    return true;
                }
            }
        }
        return false;
    }
}
