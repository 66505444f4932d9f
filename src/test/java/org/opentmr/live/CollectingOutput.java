package org.opentmr.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.Output;

/** Keeps every command; a test may let it fail. */
final class CollectingOutput implements Output {

    /** What it does with a command beside keeping it. */
    @FunctionalInterface
    interface Trouble {
        void with(LimbCommand command) throws IOException;
    }

    private final String name;
    private final List<LimbCommand> commands = new CopyOnWriteArrayList<>();
    volatile Trouble trouble = command -> {};
    volatile boolean closed;

    CollectingOutput(String name) {
        this.name = name;
    }

    List<LimbCommand> commands() {
        return commands;
    }

    LimbCommand last() {
        return commands.get(commands.size() - 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(LimbCommand command) throws IOException {
        trouble.with(command);
        commands.add(command);
    }

    @Override
    public void close() {
        closed = true;
    }
}
