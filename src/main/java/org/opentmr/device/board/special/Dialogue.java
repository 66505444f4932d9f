package org.opentmr.device.board.special;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.opentmr.device.Line;
import org.opentmr.signal.Clock;

/** Question and answer on a line, before samples flow. */
final class Dialogue {

    /** What was heard is kept up to this length: more than any greeting. */
    private static final int KEPT = 65_536;

    private static final int SHOWN = 60;

    private final Line line;
    private final Clock clock;
    private final byte[] buffer = new byte[4096];

    Dialogue(Line line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    /** Takes what came and says whether it is enough. */
    @FunctionalInterface
    interface Ear {
        boolean heard(byte[] bytes, int count, long arrivalNanos);
    }

    void say(byte... bytes) throws IOException {
        line.write(bytes);
    }

    void say(String ascii) throws IOException {
        line.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** Listens until the ear has enough; false where patience ends before. */
    boolean listen(Duration patience, Ear ear) throws IOException {
        long start = clock.nanos();
        while (clock.nanos() - start < patience.toNanos()) {
            int count = line.read(buffer, 0, buffer.length);
            if (count > 0 && ear.heard(buffer, count, clock.nanos())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Listens to text.
     *
     * @return everything heard, byte by byte as Latin-1, whether enough or not
     */
    String hear(Predicate<String> enough, Duration patience) throws IOException {
        StringBuilder heard = new StringBuilder();
        listen(patience, (bytes, count, arrival) -> {
            heard.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
            heard.delete(0, Math.max(0, heard.length() - KEPT));
            return enough.test(heard.toString());
        });
        return heard.toString();
    }

    /** Reads away what comes until nothing does, at most for so long. */
    void hush(Duration quiet, Duration most) throws IOException {
        long start = clock.nanos();
        long last = start;
        while (clock.nanos() - last < quiet.toNanos() && clock.nanos() - start < most.toNanos()) {
            if (line.read(buffer, 0, buffer.length) > 0) {
                last = clock.nanos();
            }
        }
    }

    /** What was heard, for people: short, printable, "nothing" where it was nothing. */
    static String show(String heard) {
        if (heard.isEmpty()) {
            return "nothing";
        }
        String cut = heard.substring(0, Math.min(SHOWN, heard.length())).strip();
        String printable = cut.replaceAll("[^\\x20-\\x7E]+", "·");
        return "\"" + printable + (heard.length() > SHOWN ? "…" : "") + "\"";
    }
}
