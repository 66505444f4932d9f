package org.opentmr.recording.edf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** Channel names as a header can hold them: 16 printable ASCII characters, still unique. */
public final class EdfLabels {

    private static final int WIDTH = 16;

    private EdfLabels() {}

    /** One label a channel, in the layout's order; equal to the name wherever the name fits. */
    public static List<String> of(ChannelLayout layout) {
        Set<String> taken = new LinkedHashSet<>();
        List<String> labels = new ArrayList<>();
        for (Channel channel : layout.channels()) {
            String plain = channel.name()
                    .replace('\u00b5', 'u')
                    .replaceAll("[^ -~]", "_")
                    .strip();
            String label = plain.substring(0, Math.min(WIDTH, plain.length())).strip();
            for (int again = 2; !taken.add(label); again++) {
                String ending = "~" + again;
                label = plain.substring(0, Math.min(WIDTH - ending.length(), plain.length())) + ending;
            }
            labels.add(label);
        }
        return labels;
    }
}
