package org.opentmr.device;

import java.io.IOException;

/** Opens lines by what the user typed. */
@FunctionalInterface
public interface LineOpener {

    /**
     * Opens a line.
     *
     * @param path of a port, a link to one, or a pseudo-terminal
     * @param settings rate and the like
     * @throws IOException where it cannot be opened; the message says why and what to do
     */
    Line open(String path, LineSettings settings) throws IOException;
}
