package org.opentmr.app.bench.model.signals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the signals are looked at.
 *
 * @param form what of them
 * @param movement how the trace moves
 * @param seconds per screen, one of {@link #SECONDS}
 * @param scale how far a lane reaches
 * @param off names of channels that are not shown
 * @param spectrum whether the spectrum of the chosen channel stands beside
 */
public record Viewing(
        SignalForm form, Movement movement, double seconds, ScaleChoice scale, Set<String> off, boolean spectrum) {

    /** Seconds per screen to choose from. */
    public static final List<Double> SECONDS = List.of(2.0, 5.0, 10.0, 20.0);

    /** Filtered, because raw signals are full of what the decoder never sees. */
    public static final Viewing USUAL =
            new Viewing(SignalForm.FILTERED, Movement.SWEEP, 5, ScaleChoice.AUTO_COMMON, Set.of(), false);

    public Viewing {
        if (!SECONDS.contains(seconds)) {
            throw new IllegalArgumentException("a screen shows " + SECONDS + " s, got seconds=" + seconds);
        }
        off = Set.copyOf(off);
    }

    public Viewing withForm(SignalForm other) {
        return new Viewing(other, movement, seconds, scale, off, spectrum);
    }

    public Viewing withMovement(Movement other) {
        return new Viewing(form, other, seconds, scale, off, spectrum);
    }

    public Viewing withSeconds(double other) {
        return new Viewing(form, movement, other, scale, off, spectrum);
    }

    public Viewing withScale(ScaleChoice other) {
        return new Viewing(form, movement, seconds, other, off, spectrum);
    }

    public Viewing withSpectrum(boolean other) {
        return new Viewing(form, movement, seconds, scale, off, other);
    }

    /** The same with one channel on or off. */
    public Viewing withChannel(String name, boolean on) {
        Set<String> others = new TreeSet<>(off);
        if (on) {
            others.remove(name);
        } else {
            others.add(name);
        }
        return new Viewing(form, movement, seconds, scale, others, spectrum);
    }
}
