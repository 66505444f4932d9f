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
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.ProtocolFile;

/**
 * Calibration: a person is led through every motion, what was recorded is judged in words, and a decoder learns from it. What
 * was recorded is kept whatever happens. For the bench's thread.
 */
public final class Calibration implements Remembered {
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
    private final Leading leading;
    private final Learning learning;
    private final Deque<Outcome> former = new ArrayDeque<>();
    private Stage stage = Stage.PREPARING;
    private Plan plan;
    private boolean offeredByFile;
    private Path folder;
    private @Nullable Outcome outcome;

    /** Follows the bench from now on, and is remembered with its session. */
    public Calibration(Bench bench, Recordings recordings) {
        this.bench = bench;
        this.recordings = recordings;
        leading = new Leading(bench, recordings);
        learning = new Learning(bench, this::failed);
        List<Motion> offered = Offer.of(bench);
        plan = Plan.usual(offered, Offer.usual(bench, offered));
        bench.ticks().listen(this::follow);
        bench.connection().changes().listen(this::offer);
        bench.limb().changes().listen(this::offer);
        bench.workspace().changes().listen(this::moved);
        folder = bench.workspace().folder();
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
                    .problem("No protocol was taken: this simulated patient cannot do " + String.join(", ", unable)
                            + ".");
            return;
        }
        offeredByFile = true;
        plan = plan.of(protocol);
        changes.tell();
        bench.messages()
                .say("The protocol was taken: " + protocol.motions().size() + " motions, " + protocol.repetitions()
                        + " times each.");
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
        return stage == Stage.LEARNING
                ? Optional.of("The session before is being judged; wait a moment.")
                : plan.whyNot();
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
        if (leading.begin(protocol, plan.placement(), kept -> kept(kept, anew))) {
            enter(Stage.LEADING);
        }
    }

    private void enter(Stage next) {
        stage = next;
        changes.tell();
    }

    private void follow() {
        if (stage == Stage.LEADING) {
            leading.follow();
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
        leading.end();
        if (kept.settled() == 0) {
            enter(resting());
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
            enter(resting());
        }
    }

    /** Where nothing goes on. */
    private Stage resting() {
        return outcome == null ? Stage.PREPARING : Stage.DONE;
    }

    /** Learns from the sessions that are ticked. */
    public void learn() {
        List<KeptSession> used = sessions.used();
        if (used.isEmpty()) {
            bench.messages().problem("Nothing to learn from: tick at least one session.");
            return;
        }
        learning.from(used, this::learned);
        enter(Stage.LEARNING);
    }

    private void failed(String words) {
        bench.messages().problem(words + " What was recorded is kept.");
        enter(resting());
    }

    private void learned(Outcome made) {
        if (outcome != null) {
            former.push(outcome);
            while (former.size() > MOST_FORMER) {
                former.removeLast();
            }
        }
        use(made);
        bench.messages()
                .offer(
                        OutcomeText.headline(made) + " Go on to Tune.",
                        "Tune",
                        () -> bench.steps().go(Step.TUNE));
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
        return stage == Stage.LEADING ? leading.prompt() : Optional.empty();
    }

    /** Whether the person waits because the source is away. */
    public boolean isInterrupted() {
        return stage == Stage.LEADING && bench.connection().isLost();
    }

    /** What is heard of the person now; empty where nobody is led. */
    public Optional<Live> live() {
        return stage == Stage.LEADING ? leading.live() : Optional.empty();
    }

    /** The work of judging and learning. */
    public Optional<Job> learning() {
        return learning.job();
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
        forget();
        plan = restored;
        offeredByFile = saved.path("ofFile").asBoolean();
        sessions.replace(read);
        List<KeptSession> used = sessions.used();
        if (!used.isEmpty()) {
            learning.recall(used, this::recalled);
            stage = Stage.LEARNING;
        }
        changes.tell();
    }

    /** A session that was copied goes on in its copy; another one is restored after this. */
    private void moved() {
        sessions.move(folder, bench.workspace().folder());
        folder = bench.workspace().folder();
        changes.tell();
    }

    /** What is in use was restored by itself, tuned perhaps; only where it was not it comes from here. */
    private void recalled(Outcome read) {
        outcome = read;
        if (!bench.calibrated().isPresent()) {
            bench.calibrated().set(read.calibrated());
        }
        if (bench.decoding().decoder().isEmpty()) {
            bench.decoding().use(read.calibrated().decoder());
        }
        enter(Stage.DONE);
    }

    private void forget() {
        learning.drop();
        sessions.replace(List.of());
        former.clear();
        outcome = null;
        stage = Stage.PREPARING;
    }
}
