package org.opentmr.app.bench.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.signal.Clock;

/** What all steps of the work share. For one thread, the bench's own. */
public final class Bench {

    private final Clock clock;
    private final Jobs jobs;
    private final Messages messages;
    private final Guard guard;
    private final Connection connection;
    private final Decoding decoding;
    private final Workspace workspace;
    private final Value<Calibrated> calibrated = new Value<>();
    private final Value<AmputationLevel> limb = new Value<>();
    private final Steps steps;
    private final List<Remembered> remembered = new ArrayList<>();
    private final Changes ticks = new Changes();

    /**
     * @param background runs work that takes longer, on threads of its own
     * @param thread runs what is given to it on the bench's thread, in order
     * @param workspace folder of the session at hand
     */
    public Bench(Executor background, Executor thread, Clock clock, Workspace workspace) {
        this.workspace = workspace;
        this.clock = clock;
        jobs = new Jobs(background, thread, clock);
        messages = new Messages(clock);
        guard = new Guard(messages);
        connection = new Connection(jobs, messages, clock);
        decoding = new Decoding(connection, jobs, messages, clock);
        steps = new Steps(this);
        ticks.listen(connection::look);
    }

    public Clock clock() {
        return clock;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Messages messages() {
        return messages;
    }

    /** Keeps a recording from being ended by accident. */
    public Guard guard() {
        return guard;
    }

    public Connection connection() {
        return connection;
    }

    public Decoding decoding() {
        return decoding;
    }

    /** The session that tuning replays. */
    public Value<Calibrated> calibrated() {
        return calibrated;
    }

    /** Which limb the person misses, where that is known: of a simulated patient. */
    public Value<AmputationLevel> limb() {
        return limb;
    }

    /** The folder of the session at hand. */
    public Workspace workspace() {
        return workspace;
    }

    public Steps steps() {
        return steps;
    }

    /** Adds a part to what is saved with a session. */
    public void remember(Remembered part) {
        remembered.add(part);
    }

    /** What is saved with a session. */
    public List<Remembered> remembered() {
        return Collections.unmodifiableList(remembered);
    }

    /** Called some sixty times a second; who follows the stream listens here and is done within a millisecond. */
    public Changes ticks() {
        return ticks;
    }
}
