package org.opentmr.app.bench.model.calibrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.record.Kept;
import org.opentmr.app.bench.model.record.Recordings;
import org.opentmr.live.record.Prompt;
import org.opentmr.live.record.SessionStatus;
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.ProtocolFile;

/**
 * Calibration: a person is led through every motion, what was recorded is judged in words, and a decoder learns from it. What
 * was recorded is kept whatever happens. For the bench's thread.
 */
public final class Calibration implements Remembered {
    private static final String TASK = "motions";

    /** Of motions that are done again: enough to outweigh a bad one, soon done. */
    private static final int REPETITIONS_AGAIN = 2;

    /** Nobody wants to go back further. */
    private static final int MOST_FORMER = 20;

    /** How far it is. */
    public enum Stage {
        /** The plan can be changed. */
        PREPARING,
        /** The person is led and recorded. */
        LEADING,
        /** What was recorded is judged and learned from. */
        LEARNING,
        /** There is an outcome. */
        DONE
    }

    private final Bench bench;
    private final Recordings recordings;
    private final Changes changes = new Changes();
    private final KeptSessions sessions = new KeptSessions();
    private final Deque<Outcome> former = new ArrayDeque<>();
    private Stage stage = Stage.PREPARING;
    private Plan plan;
    private boolean offeredByFile;
    private Cues cues = new Cues();
    private @Nullable Strength strength;
    private @Nullable Live live;
    private @Nullable Job learning;
    private @Nullable Outcome outcome;

    /** Follows the bench from now on, and is remembered with its session. */
    public Calibration(Bench bench, Recordings recordings) {
        this.bench = bench;
        this.recordings = recordings;
        List<Motion> offered = Offer.of(bench);
        plan = Plan.usual(offered, Offer.usual(bench, offered));
        bench.ticks().listen(this::follow);
        bench.connection().changes().listen(this::offer);
        bench.limb().changes().listen(this::offer);
        bench.jobs().changes().listen(this::checkLearning);
        recordings.changes().listen(this::checkRecording);
        bench.remember(this);
    }

    private void offer() {
        if (stage == Stage.LEADING || bench.connection().link().isEmpty()) {
            changes.tell();
            return;
        }
        List<Motion> offered = Offer.of(bench);
        if (!offeredByFile && !offered.equals(plan.offered())) {
            Plan other = new Plan(offered, plan.chosen(), plan.timing(), plan.placement());
            plan = other.chosen().size() < 2
                    ? new Plan(offered, Offer.usual(bench, offered), plan.timing(), plan.placement())
                    : other;
        }
        changes.tell();
    }

    /** What is to be done. */
    public Plan plan() {
        return plan;
    }

    /** Changes what is to be done; a session that goes on keeps to what it began with. */
    public void plan(Plan other) {
        plan = other;
        changes.tell();
    }

    /** Takes motions and times from a protocol file (JSON). */
    public void open(Path protocol) {
        bench.jobs()
                .start(
                        "Reading " + protocol.getFileName(),
                        progress -> ProtocolFile.read(protocol),
                        this::opened,
                        why -> bench.messages().problem("No protocol was taken: " + why + "."));
    }

    private void opened(GuidedProtocol protocol) {
        List<Motion> able = Offer.of(bench);
        List<String> unable = protocol.motions().motions().stream()
                .filter(motion -> !able.contains(motion))
                .map(Motion::name)
                .toList();
        boolean simulated = bench.connection()
                .link()
                .filter(link -> link.kind() == Link.Kind.PATIENT)
                .isPresent();
        if (simulated && !unable.isEmpty()) {
            bench.messages()
                    .problem("No protocol was taken: this simulated patient cannot do " + String.join(", ", unable) + ".");
            return;
        }
        offeredByFile = true;
        plan = plan.of(protocol);
        changes.tell();
        bench.messages().say("The protocol was taken: " + protocol.motions().size() + " motions, "
                + protocol.repetitions() + " times each.");
    }

    /** Why it cannot be begun, and what to do; empty where it can. */
    public Optional<String> whyNot() {
        Optional<String> notYet = bench.steps().whyNot(Step.CALIBRATE);
        if (notYet.isPresent()) {
            return notYet;
        }
        if (bench.connection().isLost() || bench.connection().isOver()) {
            return Optional.of("No signal comes: plug the source in, or connect again.");
        }
        if (recordings.isRecording()) {
            return Optional.of("A recording goes on: stop it first.");
        }
        return stage == Stage.LEARNING ? Optional.of("The session before is being judged; wait a moment.") : plan.whyNot();
    }

    /** Leads the person through the whole plan; the decoder learns from this session alone. */
    public void start() {
        Optional<String> why = whyNot();
        if (why.isPresent()) {
            bench.messages().problem("Not begun: " + why.get());
            return;
        }
        lead(plan.protocol(), true);
    }

    /** Leads the person through some motions once more; the decoder learns from that and from what it learned from before. */
    public void again(List<Motion> motions) {
        Optional<String> why = whyNot();
        if (why.isPresent() || motions.isEmpty()) {
            bench.messages().problem("Not begun: " + why.orElse("choose a motion to do again."));
            return;
        }
        lead(plan.protocol(motions, REPETITIONS_AGAIN), false);
    }

    private void lead(GuidedProtocol protocol, boolean anew) {
        boolean begins = recordings.start(
                recordings.plan(TASK, plan.placement(), Optional.of(protocol)), kept -> kept(kept, anew));
        if (begins) {
            cues = new Cues();
            strength = null;
            live = null;
            enter(Stage.LEADING);
        }
    }

    private void enter(Stage next) {
        stage = next;
        changes.tell();
    }

    private void follow() {
        Optional<Link> link = bench.connection().link();
        if (stage != Stage.LEADING || link.isEmpty()) {
            return;
        }
        Optional<Prompt> prompt = prompt();
        cues.follow(link.get(), prompt);
        Optional<SessionStatus> status = recordings.status();
        if (prompt.isPresent() && status.isPresent()) {
            double[] levels = link.get().session().snapshot().levels();
            if (strength == null) {
                strength = new Strength(levels.length);
            }
            live = strength.take(prompt.get(), status.get().seconds(), levels);
        }
    }

    /** Has the contraction that the person does, or has just done, done again. */
    public void redo() {
        if (!recordings.redo()) {
            bench.messages().say("There is no contraction to do again now.");
        }
    }

    /** Ends the session before its time; contractions that were done are kept and learned from. */
    public void finish() {
        if (stage == Stage.LEADING) {
            recordings.stop();
        }
    }

    private void kept(Kept kept, boolean anew) {
        bench.connection().link().ifPresent(link -> cues.follow(link, Optional.empty()));
        if (kept.settled() == 0) {
            enter(outcome == null ? Stage.PREPARING : Stage.DONE);
            bench.messages()
                    .problem("No contraction was finished, so there is nothing to learn from. The recording is kept.");
            return;
        }
        if (anew) {
            sessions.useNone();
        }
        sessions.add(kept);
        learn();
    }

    /** Nothing was begun, for a reason that was told. */
    private void checkRecording() {
        if (stage == Stage.LEADING && !recordings.isRecording()) {
            enter(outcome == null ? Stage.PREPARING : Stage.DONE);
        }
    }

    /** Learns from the sessions that are ticked. */
    public void learn() {
        List<KeptSession> used = sessions.used();
        if (used.isEmpty()) {
            bench.messages().problem("Nothing to learn from: tick at least one session.");
            return;
        }
        Judging judging = new Judging(bench.workspace().folder(), bench.clock());
        learning = bench.jobs()
                .start(
                        "Judging and learning",
                        progress -> judging.learn(used, progress),
                        this::learned,
                        why -> failed("No decoder was made: " + why + "."));
        enter(Stage.LEARNING);
    }

    private void failed(String words) {
        learning = null;
        bench.messages().problem(words + " What was recorded is kept.");
        enter(outcome == null ? Stage.PREPARING : Stage.DONE);
    }

    /** Work that was cancelled tells nobody of its end. */
    private void checkLearning() {
        if (learning != null && learning.isCancelled() && !bench.jobs().running().contains(learning)) {
            failed("Cancelled: no decoder was made.");
        }
    }

    private void learned(Outcome made) {
        learning = null;
        if (outcome != null) {
            former.push(outcome);
            while (former.size() > MOST_FORMER) {
                former.removeLast();
            }
        }
        use(made);
        bench.messages()
                .offer(OutcomeText.headline(made) + " Go on to Tune.", "Tune", () -> bench.steps().go(Step.TUNE));
    }

    private void use(Outcome made) {
        outcome = made;
        bench.calibrated().set(made.calibrated());
        bench.decoding().use(made.calibrated().decoder());
        enter(Stage.DONE);
    }

    /** Takes the calibration before this one; false where there is none. */
    public boolean takeBack() {
        if (former.isEmpty() || stage != Stage.DONE) {
            return false;
        }
        Outcome before = former.pop();
        sessions.useNone();
        before.sessions().forEach(session -> sessions.use(session, true));
        use(before);
        bench.messages().say("The calibration before is in use again. Recordings are kept.");
        return true;
    }

    /** Whether there is a calibration before this one to go back to. */
    public boolean hasFormer() {
        return !former.isEmpty();
    }

    /** Back to the plan, for another whole calibration; what there is stays in use. */
    public void prepare() {
        if (stage == Stage.DONE) {
            enter(Stage.PREPARING);
        }
    }

    /** To the outcome of the last calibration, where there is one. */
    public void showOutcome() {
        if (stage == Stage.PREPARING && outcome != null) {
            enter(Stage.DONE);
        }
    }

    public Stage stage() {
        return stage;
    }

    /** What the person is to be told; empty before the first sample and where nobody is led. */
    public Optional<Prompt> prompt() {
        return stage == Stage.LEADING ? recordings.status().flatMap(SessionStatus::prompt) : Optional.empty();
    }

    /** How the recording stands; empty where nobody is led. */
    public Optional<SessionStatus> status() {
        return stage == Stage.LEADING ? recordings.status() : Optional.empty();
    }

    /** Whether the person waits because the source is away. */
    public boolean isInterrupted() {
        return stage == Stage.LEADING && bench.connection().isLost();
    }

    /** What is heard of the person now; empty where nobody is led. */
    public Optional<Live> live() {
        return stage == Stage.LEADING ? Optional.ofNullable(live) : Optional.empty();
    }

    /** The work of judging and learning. */
    public Optional<Job> learning() {
        return Optional.ofNullable(learning);
    }

    /** What came of the last calibration. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The guided sessions of the day, oldest first. */
    public List<KeptSession> sessions() {
        return sessions.all();
    }

    /** Learns from a session the next time, or no more. */
    public void use(KeptSession session, boolean used) {
        sessions.use(session, used);
        changes.tell();
    }

    public Changes changes() {
        return changes;
    }

    @Override
    public String key() {
        return "calibration";
    }

    @Override
    public JsonNode save() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("plan", PlanJson.write(plan));
        json.put("ofFile", offeredByFile);
        json.set("sessions", sessions.write(bench.workspace().folder()));
        return json;
    }

    /** Reads the sessions back in the background, with the decoder that was made from them. */
    @Override
    public void restore(JsonNode saved) {
        Plan restored = PlanJson.read(saved.path("plan"));
        List<KeptSession> read =
                KeptSessions.read(saved.path("sessions"), bench.workspace().folder());
        plan = restored;
        offeredByFile = saved.path("ofFile").asBoolean();
        sessions.replace(read);
        former.clear();
        outcome = null;
        stage = Stage.PREPARING;
        List<KeptSession> used = sessions.used();
        if (!used.isEmpty()) {
            Judging judging = new Judging(bench.workspace().folder(), bench.clock());
            learning = bench.jobs()
                    .start(
                            "Reading the calibration",
                            progress -> judging.recall(used, progress),
                            this::recalled,
                            why -> failed("The calibration could not be read: " + why + "."));
            stage = Stage.LEARNING;
        }
        changes.tell();
    }

    private void recalled(Outcome read) {
        learning = null;
        use(read);
    }
}
