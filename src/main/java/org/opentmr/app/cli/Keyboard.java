package org.opentmr.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The lines that a person types during a live session, read on a thread of its own. */
final class Keyboard {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /**
     * @param atEnd runs when input ends: the terminal was closed, or whoever typed is done
     */
    Keyboard(InputStream in, Runnable atEnd) {
        Thread thread = new Thread(() -> read(in, atEnd), "keyboard");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(InputStream in, Runnable atEnd) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line.strip());
            }
        } catch (IOException e) {
            // A terminal that is gone ends input too.
        }
        atEnd.run();
    }

    /** The next line typed; null where none waits. */
    @Nullable String poll() {
        return lines.poll();
    }
}
