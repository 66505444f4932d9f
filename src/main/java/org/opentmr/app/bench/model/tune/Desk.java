package org.opentmr.app.bench.model.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Step;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.signal.Annotation;
import org.opentmr.tuning.ChangedMoment;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;

/**
 * Where settings of one session are tried, taken back and kept. While a dial is turned nothing live changes; what the turn
 * would have changed is computed in the background for the newest position. For the bench's thread.
 */
public final class Desk {

    private final Bench bench;
    private final Material material;
    private final List<DialGroup> groups;
    private final Changes changes = new Changes();
    private final Changes looks = new Changes();
    private final Changes trialChanges = new Changes();
    private final Changes curveChanges = new Changes();
    private final Newest<Wish, Trial> trials;
    private final Newest<CurveWish, Curve> curves;
    private final Keeping keeping;
    private TuningPath path;
    private Settings kept;
    private Settings tried;
    private Trial trial;
    private DialGroup selected;
    private @Nullable Curve curve;
    private double cursorSeconds = Double.NaN;
    private String limit = "";

    private record Wish(Trial base, Settings kept, Settings tried) {}

    private record CurveWish(Trial base, Settings tried, DialGroup group) {}

    Desk(Bench bench, Material material) {
        this.bench = bench;
        this.material = material;
        groups = Dials.of(material.trained(), material.evidence().incrementSeconds());
        trials = new Newest<>(
                bench.jobs(),
                wish -> wish.base().with(wish.kept(), wish.tried()),
                this::tried,
                bench.messages()::problem);
        curves = new Newest<>(
                bench.jobs(),
                wish -> Curves.of(wish.base().inForce(), wish.tried(), wish.group()),
                this::curved,
                bench.messages()::problem);
        keeping = new Keeping(bench);
        path = TuningPath.startingAt("as trained", material.start());
        kept = material.start();
        tried = kept;
        trial = material.first();
        selected = groups.get(0);
        wishCurve();
    }

    /** What it rests on. */
    public Material material() {
        return material;
    }

    /** The dials, one group for each motion or site, then those for all. */
    public List<DialGroup> groups() {
        return groups;
    }

    /** The settings in force. */
    public Settings kept() {
        return kept;
    }

    /** The settings on the dials. */
    public Settings tried() {
        return tried;
    }

    /** What the newest settings that were worked out would have changed; catches up with {@link #tried()}. */
    public Trial trial() {
        return trial;
    }

    /** Whether a result for the settings on the dials is still to come. */
    public boolean isBehind() {
        return trials.isBusy() || curves.isBusy();
    }

    /** The group that curve and pattern show. */
    public DialGroup selected() {
        return selected;
    }

    /** The curve of the selected group; empty until it is there. */
    public Optional<Curve> curve() {
        return Optional.ofNullable(curve).filter(each -> each.group().equals(selected.key()));
    }

    /** Shows another group; an unknown key changes nothing. */
    public void select(String key) {
        if (key.equals(selected.key())) {
            return;
        }
        groups.stream().filter(group -> group.key().equals(key)).findFirst().ifPresent(group -> {
            selected = group;
            looks.tell();
            wishCurve();
        });
    }

    /** Turns a dial to a value of its parameter, or as near as the other settings allow; {@link #release()} makes it a step. */
    public void turn(Dial dial, double value) {
        double wish = dial.allowed(value);
        Settings turned = Nearest.to(tried, dial.parameter(), wish);
        limit = turned.get(dial.parameter()) == wish ? "" : limit(dial, turned);
        if (!turned.sameAs(tried)) {
            tried = turned;
            changes.tell();
            wish();
        }
    }

    private static String limit(Dial dial, Settings turned) {
        return "\"" + dial.title() + "\" ends at " + dial.text(turned.get(dial.parameter()))
                + ": the other settings beside it allow no more. Change them first.";
    }

    /** The dial was let go: what it changed becomes one step that undo takes back. */
    public void release() {
        if (!limit.isEmpty()) {
            bench.messages().say(limit);
            limit = "";
        }
        Settings before = path.tried(material.start());
        if (!tried.sameAs(before)) {
            path = path.then(words(before, tried), tried);
            changes.tell();
        }
    }

    /** Back to what is in force, as one step. */
    public void reset(Dial dial) {
        turn(dial, kept.get(dial.parameter()));
        release();
    }

    /** Puts other settings on the dials, as one step. */
    public void put(String label, Settings other) {
        release();
        tried = Nearest.values(other, tried);
        path = path.then(label, tried);
        changes.tell();
        wish();
    }

    /** Whether the settings on the dials differ from those in force. */
    public boolean canKeep() {
        return !tried.sameAs(kept);
    }

    /** Puts the settings on the dials in force: the live decoder has them from now on, and they are written. */
    public void keep() {
        release();
        if (!canKeep()) {
            return;
        }
        String what = words(kept, tried);
        path = path.keep(tried);
        inForce();
        bench.steps().complete(Step.TUNE);
        bench.messages().offer("Kept: " + what + ". The decoder in use has it now.", "Undo", this::undo);
        changes.tell();
        wish();
    }

    private void inForce() {
        kept = path.kept(material.start());
        TrainedDecoder decoder = kept.applyTo(material.calibrated().decoder());
        bench.decoding().use(decoder);
        keeping.keep(decoder, path.history());
    }

    public boolean canUndo() {
        return path.history().canUndo() || !tried.sameAs(path.tried(material.start()));
    }

    public boolean canRedo() {
        return path.history().canRedo();
    }

    /** What undo would take back, in words; empty where there is nothing. */
    public String undoLabel() {
        return path.history().canUndo() ? path.label() : "";
    }

    /** What redo would do again, in words; empty where there is nothing. */
    public String redoLabel() {
        return canRedo() ? path.nextLabel() : "";
    }

    /** Takes the last step back, kept or only tried; false where there is none. */
    public boolean undo() {
        release();
        if (!path.history().canUndo()) {
            return false;
        }
        go(path.undo());
        return true;
    }

    /** Does again what was undone; false where there is nothing. */
    public boolean redo() {
        release();
        if (!canRedo()) {
            return false;
        }
        go(path.redo());
        return true;
    }

    private void go(TuningPath other) {
        path = other;
        tried = path.tried(material.start());
        Settings before = kept;
        kept = path.kept(material.start());
        if (!kept.sameAs(before)) {
            inForce();
            bench.messages().say("The decoder in use has again: " + words(before, kept) + ".");
        }
        changes.tell();
        wish();
    }

    /** The steps so far; what is undone stands behind the present one. */
    TuningPath path() {
        return path;
    }

    /**
     * Goes on from a path that was saved.
     *
     * @throws IllegalArgumentException where its settings are not those of this decoder; nothing has changed then
     */
    void restore(TuningPath saved) {
        saved.kept(material.start());
        saved.tried(material.start());
        path = saved;
        tried = path.tried(material.start());
        if (!path.kept(material.start()).sameAs(kept)) {
            inForce();
        }
        changes.tell();
        wish();
    }

    /** Where in the session one looks, seconds from its start; NaN where nowhere. */
    public double cursorSeconds() {
        return cursorSeconds;
    }

    /** Looks at a time. */
    public void look(double seconds) {
        cursorSeconds = seconds;
        looks.tell();
    }

    /** What changed, in the order of time. */
    public List<ChangedMoment> moments() {
        return trial.comparison().changes();
    }

    /** The changed moment at which one looks. */
    public Optional<ChangedMoment> moment() {
        return moments().stream()
                .filter(each -> each.fromSeconds() <= cursorSeconds && cursorSeconds < each.toSeconds())
                .findFirst();
    }

    /** Looks at the next changed moment, after the last one at the first again; false where nothing changed. */
    public boolean next() {
        return jump(
                moments().stream()
                        .filter(each -> !(each.fromSeconds() <= cursorSeconds))
                        .findFirst(),
                0);
    }

    /** Looks at the changed moment before, ahead of the first one at the last; false where nothing changed. */
    public boolean previous() {
        List<ChangedMoment> before = moments().stream()
                .filter(each ->
                        each.toSeconds() <= cursorSeconds || (each.fromSeconds() < cursorSeconds && moment().isEmpty()))
                .toList();
        return jump(
                before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)),
                moments().size() - 1);
    }

    private boolean jump(Optional<ChangedMoment> to, int otherwise) {
        if (moments().isEmpty()) {
            return false;
        }
        look(to.orElseGet(() -> moments().get(otherwise)).fromSeconds());
        return true;
    }

    /** The contraction at which one looks, as it counts among those that are annotated; empty between them. */
    public Optional<Integer> contraction() {
        double sample = cursorSeconds * material.evidence().recording().layout().rateHz();
        for (int a = 0; a < material.evidence().annotations().size(); a++) {
            Annotation each = material.evidence().annotations().get(a);
            if (each.firstSample() <= sample && sample < each.end()) {
                return Optional.of(a);
            }
        }
        return Optional.empty();
    }

    /** Told when a dial or the steps so far have changed. */
    public Changes changes() {
        return changes;
    }

    /** Told when another group is selected or another time looked at. */
    public Changes looks() {
        return looks;
    }

    /** Told when a trial has been worked out. */
    public Changes trials() {
        return trialChanges;
    }

    /** Told when a curve has been worked out. */
    public Changes curves() {
        return curveChanges;
    }

    private void wish() {
        trials.wish(new Wish(trial, kept, tried));
    }

    private void tried(Trial done) {
        trial = done;
        trialChanges.tell();
        wishCurve();
    }

    private void wishCurve() {
        curves.wish(new CurveWish(trial, tried, selected));
    }

    private void curved(Curve done) {
        curve = done;
        curveChanges.tell();
    }

    /** In words, what other settings differ in from those in force, one line each. */
    public List<String> differences(Settings other) {
        return differences(kept, other);
    }

    private String words(Settings before, Settings after) {
        List<String> said = differences(before, after);
        return said.isEmpty()
                ? "nothing changed"
                : said.size() == 1 ? said.get(0) : said.get(0) + " and " + (said.size() - 1) + " more";
    }

    /** "hand close: threshold 60.0 % → 72.0 %". */
    private List<String> differences(Settings before, Settings after) {
        List<String> said = new ArrayList<>();
        for (DialGroup group : groups) {
            for (Dial dial : group.dials()) {
                Parameter parameter = dial.parameter();
                if (before.get(parameter) != after.get(parameter)) {
                    said.add(group.title() + ": " + dial.title().toLowerCase(Locale.ROOT) + " "
                            + dial.text(before.get(parameter)) + " → " + dial.text(after.get(parameter)));
                }
            }
        }
        return said;
    }
}
