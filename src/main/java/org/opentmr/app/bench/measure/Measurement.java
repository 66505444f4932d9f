package org.opentmr.app.bench.measure;

/**
 * How smoothly the program drew and how much of the machine it took.
 *
 * @param seconds measured
 * @param frames from the event that wanted something painted until it was
 * @param gaps from one frame to the next
 * @param events how long the event thread was busy with one event
 * @param heartBeats how long the event thread took to answer, asked every few milliseconds
 * @param eventThreadShare processor time of the event thread, 1 = a whole core
 * @param processShare processor time of the program with all its threads, 1 = a whole core
 */
public record Measurement(
        double seconds,
        Spread frames,
        Spread gaps,
        Spread events,
        Spread heartBeats,
        double eventThreadShare,
        double processShare) {

    public double framesPerSecond() {
        return frames.count() / seconds;
    }
}
