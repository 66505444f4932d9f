package org.opentmr.app.bench.model;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.FailureText;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.SourceEvent;
import org.opentmr.live.FailSafeSpec;
import org.opentmr.live.LiveEvent;
import org.opentmr.live.LiveSession;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.live.Relay;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;

/**
 * The decoder in use, and what it decides on the stream that is connected. A decoder that is put in place of another begins
 * as safely as the first: nothing moves before a rest. For the bench's thread.
 */
public final class Decoding {

    private final Connection connection;
    private final Jobs jobs;
    private final Messages messages;
    private final Clock clock;
    private final Changes changes = new Changes();
    private @Nullable TrainedDecoder decoder;
    private @Nullable LiveSession session;
    private @Nullable Link linked;
    private String unfit = "";
    private boolean halted;
    private boolean stopped;

    Decoding(Connection connection, Jobs jobs, Messages messages, Clock clock) {
        this.connection = connection;
        this.jobs = jobs;
        this.messages = messages;
        this.clock = clock;
        connection.changes().listen(this::follow);
        connection.listen(this::happened);
    }

    /** A stream that was away for long has stopped the limb, and only a person may let it move again. */
    private void happened(LiveEvent event) {
        boolean back =
                event instanceof LiveEvent.FromSource from && from.event().kind() == SourceEvent.Kind.RETURNED;
        if (back
                && snapshot().filter(now -> now.safety() == SafetyState.STOPPED).isPresent()) {
            offerStart("The signal is back");
        }
    }

    /** What stops by itself says so; while the signal is away it cannot be started again yet. */
    private void decided(LiveSession from, LiveEvent event) {
        if (!from.equals(session) || !(event instanceof LiveEvent.Safety safety)) {
            return;
        }
        if (safety.state() == SafetyState.STOPPED) {
            if (!halted && !connection.isLost()) {
                offerStart("Stopped: " + safety.text());
            }
            stopped = true;
        } else if (safety.state() == SafetyState.RUNNING && stopped) {
            stopped = false;
            messages.say("Started again: the limb follows the person.");
        }
    }

    private void offerStart(String why) {
        messages.offer(
                why + ". Nothing moves until you start again; let the person rest first.", "Start again", this::rearm);
    }

    /** Decodes with this from now on. */
    public void use(TrainedDecoder other) {
        decoder = other;
        end();
        follow();
        changes.tell();
    }

    /** Decodes no more. */
    public void drop() {
        decoder = null;
        end();
        changes.tell();
    }

    private void follow() {
        Link link = connection.link().orElse(null);
        if (session != null && Objects.equals(link, linked)) {
            return;
        }
        end();
        if (link != null && decoder != null) {
            begin(link, decoder);
        }
        changes.tell();
    }

    private void begin(Link link, TrainedDecoder trained) {
        boolean knowsRest = trained.motions().restIndex() != MotionSet.NONE;
        LiveSession made = new LiveSession(
                new Relay(link.session(), link.name()),
                Optional.of(trained),
                knowsRest ? FailSafeSpec.DEFAULT : FailSafeSpec.DEFAULT.withRestSeconds(0),
                clock);
        try {
            halted = false;
            stopped = false;
            made.addListener(event -> jobs.later(() -> decided(made, event)));
            made.open();
            made.start();
            session = made;
            linked = link;
            unfit = "";
        } catch (IOException | IllegalArgumentException e) {
            made.close();
            unfit = FailureText.oneLine(e);
            messages.problem("The decoder does not fit this source: " + unfit + ". Calibrate again, or connect the"
                    + " source it was made on.");
        }
    }

    private void end() {
        LiveSession before = session;
        session = null;
        linked = null;
        if (before != null) {
            before.halt("the decoder was changed");
            jobs.start(
                    "Ending the decoder",
                    progress -> {
                        before.close();
                        return true;
                    },
                    closed -> {},
                    messages::problem);
        }
    }

    /** The decoder in use, whether or not a stream is there for it. */
    public Optional<TrainedDecoder> decoder() {
        return Optional.ofNullable(decoder);
    }

    /** The session that decodes; empty without a decoder, and without a stream that it fits. */
    public Optional<LiveSession> session() {
        return Optional.ofNullable(session);
    }

    /** How decoding stands now; empty where nothing decodes. */
    public Optional<LiveSnapshot> snapshot() {
        return session().map(LiveSession::snapshot);
    }

    /** Why the decoder does not fit the source that is connected; empty where it does. */
    public String unfit() {
        return unfit;
    }

    /** Lets nothing move until {@link #rearm()}. */
    public void stop(String reason) {
        halted = true;
        session().ifPresent(each -> each.halt(reason));
        changes.tell();
    }

    /** Leaves a stop; a rest comes first. */
    public void rearm() {
        halted = false;
        session().ifPresent(LiveSession::rearm);
        changes.tell();
    }

    public Changes changes() {
        return changes;
    }
}
