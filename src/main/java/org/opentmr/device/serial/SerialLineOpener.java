package org.opentmr.device.serial;

import java.io.IOException;
import org.opentmr.device.Line;
import org.opentmr.device.LineOpener;
import org.opentmr.device.LineSettings;

/**
 * Opens serial ports by what the user typed: a port, a link such as those in {@code /dev/serial/by-id}, a pseudo-terminal. The
 * path is looked up every time, as a link may point elsewhere after a board was plugged in anew.
 *
 * <p>Opening takes about a millisecond, may restart a board, and makes this process ignore the signal SIGHUP. Never on a thread
 * that paints. For any number of threads.
 */
public final class SerialLineOpener implements LineOpener {

    private final Port.Maker maker;
    private final OpenAdvice advice;

    public SerialLineOpener() {
        this(SystemPort::make, OpenAdvice.system());
    }

    SerialLineOpener(Port.Maker maker, OpenAdvice advice) {
        this.maker = maker;
        this.advice = advice;
    }

    @Override
    public Line open(String path, LineSettings settings) throws IOException {
        try {
            String obstacle = advice.before(path).orElse("");
            if (!obstacle.isEmpty()) {
                throw new IOException(obstacle);
            }
            Port port = maker.make(path, settings.baud());
            if (!port.open()) {
                throw new IOException(advice.after(path, settings.baud(), port.errorCode()));
            }
            return new SerialLine(path, port);
        } catch (IllegalArgumentException e) {
            throw new IOException(advice.missing(path), e);
        } catch (LinkageError e) {
            throw new IOException(
                    path + ": the library for serial ports cannot be loaded (" + e.getMessage()
                            + "); give a folder that may hold programs with -Djava.io.tmpdir=FOLDER",
                    e);
        }
    }
}
