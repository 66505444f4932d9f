package org.opentmr.app.bench.model.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.live.LiveSession;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.live.LivePatient;

/** Choosing a test and its settings, and taking it. For the bench's thread. */
public final class Testing implements Remembered {

    private static final String KIND = "kind";
    private static final String SETTINGS = "settings";
    private static final String PATIENT = "patientTakesIt";

    private final Bench bench;
    private final FreeUse use;
    private final TestResults results;
    private final Changes changes = new Changes();
    private Wishes wishes = new Wishes();
    private TestKind kind = TestKind.TAC;
    private boolean patientTakesIt = true;
    private @Nullable Plan<?> plan;
    private String whyNot = "";
    private @Nullable MotionSet plannedFor;
    private @Nullable AmputationLevel plannedLevel;
    private @Nullable TestRun run;
    private boolean warned;

    public Testing(Bench bench, FreeUse use) {
        this.bench = bench;
        this.use = use;
        results = new TestResults(bench);
        use.changes().listen(this::follow);
        bench.ticks().listen(this::watch);
        bench.remember(this);
        replan();
    }

    private void follow() {
        MotionSet motions = use.motions().orElse(null);
        if (motions == null ? plannedFor != null : !motions.equals(plannedFor) || use.level() != plannedLevel) {
            replan();
        }
        changes.tell();
    }

    private void replan() {
        MotionSet motions = use.motions().orElse(null);
        plannedFor = motions;
        plannedLevel = use.level();
        if (motions == null) {
            plan = null;
            whyNot = "Calibrate first: a test needs a decoder";
            return;
        }
        try {
            plan = wishes.applied(Plan.usual(kind, use.level(), motions));
            whyNot = "";
        } catch (IllegalArgumentException e) {
            plan = null;
            whyNot = String.valueOf(e.getMessage());
        }
    }

    /** Which test is chosen. */
    public TestKind kind() {
        return kind;
    }

    /** Chooses a test; not while one goes on. */
    public void choose(TestKind other) {
        if (!isRunning() && kind != other) {
            kind = other;
            replan();
            changes.tell();
        }
    }

    /** The test with its settings; empty where it cannot be taken. */
    public Optional<Plan<?>> plan() {
        return Optional.ofNullable(plan);
    }

    /** Why the test cannot be started now; empty where it can. */
    public String whyNot() {
        if (!whyNot.isEmpty()) {
            return whyNot;
        }
        return bench.decoding().session().isEmpty() ? "Connect a source first: a test needs its signal" : "";
    }

    /** Changes a setting; where the value does not fit, says why and leaves it. Not while a test goes on. */
    public void set(String key, double value) {
        if (plan == null || isRunning()) {
            return;
        }
        try {
            plan = plan.with(key, value);
            wishes.set(kind, key, value);
        } catch (IllegalArgumentException e) {
            bench.messages().problem("The setting stays as it was: " + e.getMessage());
        }
        changes.tell();
    }

    /** Goes back to the settings that the program starts with. */
    public void usual() {
        if (!isRunning()) {
            wishes.clear(kind);
            replan();
            changes.tell();
        }
    }

    /** Takes the short version: fewer trials, less waiting. */
    public void shorten() {
        if (plan != null && !isRunning()) {
            plan = plan.shorter();
            plan.settings().forEach(setting -> wishes.set(kind, setting.key(), setting.value()));
            changes.tell();
        }
    }

    /** Whether there is a simulated patient who could take it. */
    public boolean hasPatient() {
        return use.patient().isPresent();
    }

    /** Whether the simulated patient, where there is one, takes the test by themselves. */
    public boolean patientTakesIt() {
        return patientTakesIt;
    }

    /** Says so, for the tests to come. */
    public void patientTakesIt(boolean takes) {
        patientTakesIt = takes;
        changes.tell();
    }

    public boolean isRunning() {
        return run != null;
    }

    /** Begins the test that was chosen; says why where it cannot. */
    public void start() {
        Optional<LiveSession> session = bench.decoding().session();
        Optional<TrainedDecoder> decoder = bench.decoding().decoder();
        if (isRunning() || plan == null || session.isEmpty() || decoder.isEmpty()) {
            bench.messages().problem(isRunning() ? "A test goes on already" : whyNot());
            return;
        }
        Optional<LivePatient> patient = patientTakesIt ? use.patient() : Optional.empty();
        patient.ifPresent(each -> use.behaviour().follow());
        TestRun begun = new TestRun(plan, session.get(), decoder.get(), patient, bench.clock());
        run = begun;
        warned = false;
        String who = bench.connection().link().map(Link::text).orElse("live");
        begun.start(
                new Seed(bench.clock().now().toEpochMilli()),
                results.keeping(kind, use.level(), patient.isPresent() ? who + ", by itself" : who, this::ended));
        bench.messages().say(kind.title() + " has begun: " + plan.trials() + " trials.");
        changes.tell();
    }

    private void ended() {
        run = null;
        changes.tell();
    }

    /** Ends the test now; trials that are over are kept, marked as not finished. */
    public void cancel() {
        if (run != null) {
            run.cancel();
        }
    }

    /** How the test under way stands; empty where none goes on, and before its first scene. */
    public Optional<TestMoment> moment() {
        return run == null ? Optional.empty() : run.moment();
    }

    /** While a test goes on and nothing may move: what that means for it. Empty otherwise. */
    public String hindrance() {
        Optional<SafetyState> safety = use.now().map(LiveSnapshot::safety);
        if (run == null || safety.filter(SafetyState.RUNNING::equals).isPresent()) {
            return "";
        }
        String stands = safety.filter(SafetyState.STOPPED::equals).isPresent()
                ? "Press Start again, or Cancel to keep what was done."
                : safety.filter(SafetyState.STARTING::equals).isPresent()
                        ? "The limb follows after a short rest."
                        : "It goes on by itself once the signal is good again.";
        return "Nothing moves. The test's time runs on and counts rest, so this trial may be lost. " + stands;
    }

    /** Says it once for each time that nothing moves. */
    private void watch() {
        Optional<LiveSnapshot> now = use.now();
        boolean hindered = run != null
                && now.filter(each -> each.safety() == SafetyState.STOPPED || each.safety() == SafetyState.HELD)
                        .isPresent();
        if (hindered && !warned) {
            String reason = now.map(LiveSnapshot::reason).orElse("");
            String text =
                    "Nothing moves (" + reason + "). The test's time runs on and counts rest: this trial may be lost.";
            bench.messages().problem(text, "Start again", bench.decoding()::rearm);
        }
        warned = hindered;
    }

    /** Tests that were taken in this session. */
    public TestResults results() {
        return results;
    }

    public Changes changes() {
        return changes;
    }

    @Override
    public String key() {
        return "test";
    }

    @Override
    public JsonNode save() {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put(KIND, kind.word()).put(PATIENT, patientTakesIt);
        node.set(SETTINGS, wishes.toJson());
        return node;
    }

    @Override
    public void restore(JsonNode saved) {
        String word = saved.path(KIND).asText(TestKind.TAC.word());
        TestKind chosen = Arrays.stream(TestKind.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("test." + KIND + ": there is no test \"" + word + "\""));
        wishes = Wishes.of(saved.path(SETTINGS));
        kind = chosen;
        patientTakesIt = saved.path(PATIENT).asBoolean(true);
        replan();
        changes.tell();
    }
}
