package org.opentmr.device.serial;

/** What this package needs of jSerialComm's port, so that a test can make one die in every way. */
interface Port {

    /** Opens it; {@link #errorCode()} says why where it could not. */
    boolean open();

    /** The operating system's number of the last error. */
    int errorCode();

    /**
     * Waits for bytes, at most 100 ms.
     *
     * @return how many came; below 0 where the port is gone
     */
    int read(byte[] buffer, int from, int most);

    /** Takes bytes; fewer than {@code count} where the port is gone. */
    int write(byte[] bytes, int from, int count);

    /** Bytes written that have not left the machine yet; below 0 where that is unknown. */
    int unsent();

    void close();

    /** Makes ports that are not open yet. */
    @FunctionalInterface
    interface Maker {

        /**
         * A new object every time: a port that has failed cannot be opened again, and a link may point elsewhere by now.
         *
         * @throws IllegalArgumentException where nothing bears such a name
         */
        Port make(String path, int baud);
    }
}
