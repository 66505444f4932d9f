package org.opentmr.live.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.opentmr.live.record.Prompt.Phase;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;
import org.opentmr.signal.Annotation;

/**
 * Leads a person through a protocol. Its only clock is the stream: every time is a sample number, so that what was asked
 * for and what was recorded agree whatever the computer was busy with.
 *
 * <p>A contraction is annotated when the rest after it is over; until then it can be withdrawn ({@link #redo()}). What is
 * withdrawn is marked {@link #WITHDRAWN} and asked for again after a whole rest. A contraction is withdrawn without being
 * asked where more than {@value #MOST_MISSING} of it is missing or bad, at most {@value #AUTOMATIC_REDOS} times in a row;
 * after that it is kept, and the bad stretches within it are left out by whoever analyses it.
 *
 * <p>Order of calls: {@link #start}, then {@link #advance} and {@link #gap} as the stream goes on. For one thread.
 */
public final class GuidedSession {

    /** Label of a contraction that is not to count. */
    public static final String WITHDRAWN = Annotation.BAD + "_redo";

    /** Label of a contraction during which the session was ended. */
    public static final String UNFINISHED = Annotation.BAD + "_unfinished";

    /** Share of a contraction; a lossy line costs this much without anybody noticing a difference. */
    static final double MOST_MISSING = 0.02;

    static final int AUTOMATIC_REDOS = 2;

    /** Nobody loses the thread over a shorter gap. */
    private static final double SHORT_GAP_SECONDS = 0.25;

    private final GuidedProtocol protocol;
    private final double rateHz;
    private final List<Trial> trials;
    private final List<Annotation> finished = new ArrayList<>();
    private Phase phase = Phase.COUNTDOWN;
    private long now;
    private long phaseStart;
    private long phaseEnd;
    private int trial;
    private int settled;
    private long holdStart;
    private long holdEnd;
    private long missing;
    private int automaticRedos;
    private boolean withdrawn;
    private String note = "";

    /**
     * A session that has not begun.
     *
     * @param rateHz of the stream
     */
    public GuidedSession(GuidedProtocol protocol, double rateHz) {
        this.protocol = protocol;
        this.rateHz = rateHz;
        trials = protocol.trials();
    }

    /** Begins the countdown at a sample. */
    public void start(long sample) {
        now = sample;
        enter(Phase.COUNTDOWN, sample, protocol.countdownSeconds());
    }

    /** The stream has come as far as the sample before this one, without a gap. */
    public void advance(long sample) {
        now = Math.max(now, sample);
        while (phase != Phase.DONE && now >= phaseEnd) {
            endPhase();
        }
    }

    /**
     * The stream has jumped: samples {@code [from, to)} never came. A phase that would have ended in a long gap is begun
     * again after it, for nobody was there to guide the person; a contraction is withdrawn then.
     */
    public void gap(long from, long to) {
        advance(from);
        boolean isLong = (to - from) / rateHz > SHORT_GAP_SECONDS;
        if (isLong && phase == Phase.HOLD && phaseEnd <= to) {
            withdraw("again, the signal was lost");
        }
        if (isLong && phase != Phase.DONE && phaseEnd <= to) {
            enter(phase, to, (phaseEnd - phaseStart) / rateHz);
        }
        advance(to);
    }

    /** Samples {@code [from, to)} are missing or bad in the file. */
    public void spoiled(long from, long to) {
        if ((phase != Phase.HOLD && phase != Phase.REST) || withdrawn) {
            return;
        }
        long end = phase == Phase.HOLD ? phaseEnd : holdEnd;
        missing += Math.max(0, Math.min(to, end) - Math.max(from, holdStart));
        double share = missing / (protocol.holdSeconds() * rateHz);
        if (share > MOST_MISSING && automaticRedos < AUTOMATIC_REDOS) {
            automaticRedos++;
            withdraw(String.format(Locale.ROOT, "again, %.0f %% of the signal was missing or bad", 100 * share));
        }
    }

    /**
     * Withdraws the contraction that the person does, or in a rest the one just done, and asks for it again.
     *
     * @return false where there is none to withdraw
     */
    public boolean redo() {
        if ((phase != Phase.HOLD && phase != Phase.REST) || withdrawn) {
            return false;
        }
        automaticRedos = 0;
        withdraw("again, as asked");
        return true;
    }

    /** Ends the session now: a contraction that was done is kept, one that was not is marked {@link #UNFINISHED}. */
    public void finish() {
        if (phase == Phase.HOLD) {
            mark(holdStart, now, UNFINISHED);
        } else if (phase == Phase.REST) {
            settle();
        }
        enter(Phase.DONE, now, 0);
    }

    /** The annotations made since the last call, in the stream's sample numbers. */
    public List<Annotation> takeAnnotations() {
        List<Annotation> taken = List.copyOf(finished);
        finished.clear();
        return taken;
    }

    public boolean isDone() {
        return phase == Phase.DONE;
    }

    /** What the person is to be told now. */
    public Prompt prompt() {
        boolean before = phase == Phase.COUNTDOWN;
        boolean over = phase == Phase.DONE;
        int following = trial + (before || (phase == Phase.REST && withdrawn) ? 0 : 1);
        return new Prompt(
                phase,
                before || over ? Optional.empty() : Optional.of(trials.get(trial)),
                over || following >= trials.size() ? Optional.empty() : Optional.of(trials.get(following)),
                protocol.repetitions(),
                over ? 0 : (phaseEnd - now) / rateHz,
                (phaseEnd - phaseStart) / rateHz,
                settled,
                trials.size(),
                note);
    }

    private void enter(Phase next, long from, double seconds) {
        phase = next;
        phaseStart = from;
        phaseEnd = from + Math.round(seconds * rateHz);
    }

    private void endPhase() {
        switch (phase) {
            case COUNTDOWN -> hold();
            case HOLD -> {
                holdEnd = phaseEnd;
                enter(Phase.REST, phaseEnd, protocol.restSeconds());
            }
            case REST -> {
                settle();
                if (trial == trials.size()) {
                    enter(Phase.DONE, phaseEnd, 0);
                } else {
                    hold();
                }
            }
            case DONE -> throw new IllegalStateException("a session that is done has no further phase");
        }
    }

    private void hold() {
        enter(Phase.HOLD, phaseEnd, protocol.holdSeconds());
        holdStart = phaseStart;
        missing = 0;
        withdrawn = false;
        note = "";
    }

    private void withdraw(String why) {
        withdrawn = true;
        note = why;
        if (phase == Phase.HOLD) {
            holdEnd = now;
            enter(Phase.REST, now, protocol.restSeconds());
        }
        mark(holdStart, holdEnd, WITHDRAWN);
    }

    private void mark(long from, long to, String label) {
        if (to > from) {
            finished.add(new Annotation(from, to - from, label));
        }
    }

    /** Keeps the contraction just done, unless it was withdrawn, and goes on to the next. */
    private void settle() {
        if (withdrawn) {
            return;
        }
        Trial done = trials.get(trial);
        long first = holdStart + Math.round(protocol.reactionSeconds() * rateHz);
        finished.add(new Annotation(
                first,
                holdEnd - first,
                done.motion().fileName(),
                OptionalInt.of(protocol.motions().indexOf(done.motion())),
                OptionalInt.of(done.repetition()),
                Optional.empty()));
        trial++;
        settled++;
        automaticRedos = 0;
    }
}
