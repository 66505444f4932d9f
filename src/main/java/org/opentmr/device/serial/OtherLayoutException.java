package org.opentmr.device.serial;

import java.io.IOException;
import java.util.stream.Collectors;
import org.opentmr.device.BoardSession;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** The board that came back measures something else than the one that was lost: the stream cannot go on. */
final class OtherLayoutException extends IOException {

    private static final long serialVersionUID = 1;

    private OtherLayoutException(String message) {
        super(message);
    }

    static void refuse(String path, ChannelLayout before, BoardSession back) throws OtherLayoutException {
        ChannelLayout now = back.description().layout();
        if (!now.equals(before)) {
            throw new OtherLayoutException(path + ": another board, or one set up differently, came back: it has "
                    + words(now) + ", the stream began with " + words(before)
                    + "; plug the first one in again, or begin a new session");
        }
    }

    private static String words(ChannelLayout layout) {
        return layout.size() + " channels ("
                + layout.channels().stream().map(Channel::name).collect(Collectors.joining(", ")) + ") in "
                + layout.unit() + " at " + layout.rateHz() + " Hz";
    }
}
