package org.opentmr.live.record;

import java.nio.charset.StandardCharsets;
import org.opentmr.device.SourceEvent;

/** Events as labels of annotations: the kind, a colon, the text on one line. */
final class EventLabel {

    /** What a data record has room for, whatever else it holds. */
    private static final int MOST_BYTES = 120;

    private EventLabel() {}

    static String of(SourceEvent event) {
        return of(event.kind().name(), event.text());
    }

    /** "RAIL: CH3"; control characters become blanks, a long text is cut. */
    static String of(String kind, String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        StringBuilder label = new StringBuilder(kind);
        int bytes = label.length();
        if (!plain.isEmpty()) {
            label.append(": ");
            bytes += 2;
        }
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            String character = Character.toString(point);
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            label.append(character);
            i += Character.charCount(point);
        }
        return label.toString();
    }
}
