package org.opentmr.device.board.fixed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentmr.device.Line;
import org.opentmr.signal.Clock;

/** Does on a line what a dialogue says, and remembers the answers. For one thread. */
final class Conversation {

    /** No board answers so much; whoever sends more is streaming. */
    private static final int LONGEST_ANSWER = 8192;

    /** So much of what was heard helps a person. */
    private static final int SHOWN = 80;

    private final Line line;
    private final String board;
    private final Clock clock;
    private final List<String> answers = new ArrayList<>();
    private final byte[] bytes = new byte[4096];

    /** @param board its name for messages */
    Conversation(Line line, String board, Clock clock) {
        this.line = line;
        this.board = board;
        this.clock = clock;
    }

    /** What was answered so far, one entry a question. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    void run(List<Dialogue.Step> steps, Setup setup) throws IOException {
        for (Dialogue.Step step : steps) {
            if (step instanceof Dialogue.Say say) {
                line.write(say.what().bytes(setup));
            } else if (step instanceof Dialogue.Hush hush) {
                hush(hush, setup);
            } else if (step instanceof Dialogue.Ask ask) {
                answers.add(ask(ask, setup));
            }
        }
    }

    private void hush(Dialogue.Hush hush, Setup setup) throws IOException {
        long begun = clock.nanos();
        long lastHeard = begun;
        boolean said = false;
        while (clock.nanos() - lastHeard < TimeUnit.MILLISECONDS.toNanos(hush.quietMillis())) {
            if (line.read(bytes, 0, bytes.length) == 0) {
                continue;
            }
            lastHeard = clock.nanos();
            if (lastHeard - begun > TimeUnit.MILLISECONDS.toNanos(hush.patienceMillis())) {
                throw new IOException(line.path() + ": does not fall silent, so it may be no " + board
                        + "; check which board it is and the line rate, or unplug it and try again");
            }
            if (!said && hush.whenNoisy().isPresent()) {
                line.write(hush.whenNoisy().get().bytes(setup));
                said = true;
            }
        }
    }

    private String ask(Dialogue.Ask ask, Setup setup) throws IOException {
        StringBuilder heard = new StringBuilder();
        for (int time = 0; time < ask.times(); time++) {
            line.write(ask.what().bytes(setup));
            heard.setLength(0);
            long begun = clock.nanos();
            while (heard.length() < LONGEST_ANSWER
                    && clock.nanos() - begun < TimeUnit.MILLISECONDS.toNanos(ask.patienceMillis())) {
                // Byte by byte: what comes behind the answer may be the first frame.
                if (line.read(bytes, 0, 1) == 1) {
                    heard.append(new String(bytes, 0, 1, StandardCharsets.ISO_8859_1));
                    if (ask.answer().isComplete(heard.toString())) {
                        break;
                    }
                }
            }
            String answer = heard.toString();
            refuse(ask.answer(), answer);
            if (ask.answer().isComplete(answer) && ask.answer().accepts(answer)) {
                return answer;
            }
        }
        throw new IOException(line.path() + ": no " + board + " answers, heard " + show(heard.toString())
                + "; check which board it is, that it is switched on, and the line rate");
    }

    private void refuse(Dialogue.Answer wanted, String answer) throws IOException {
        for (Map.Entry<String, String> refusal : wanted.refusals().entrySet()) {
            if (answer.contains(refusal.getKey())) {
                throw new IOException(line.path() + ": " + refusal.getValue());
            }
        }
    }

    private static String show(String heard) {
        if (heard.isEmpty()) {
            return "nothing";
        }
        String printable = heard.replaceAll("[^ -~]+", " ").strip();
        if (printable.isEmpty()) {
            return heard.length() + " bytes that are no text";
        }
        return "\"" + (printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable) + "\"";
    }
}
