package org.opentmr.app.bench.model.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.app.bench.model.Step;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.live.LivePatient;

/**
 * The simulated patient in the hands of the person at the bench. Every change reaches the stream within a moment, in the
 * background and in order, and can be taken back. For the bench's thread.
 */
public final class Simulation implements Remembered {

    private static final JsonMapper JSON = new JsonMapper();

    /** Electrodes of the patient who is offered where none is connected. */
    private static final int USUAL_ELECTRODES = 8;

    private final Bench bench;
    private final Changes changes = new Changes();
    private final History<SimulationSettings> history = new History<>();
    private final Behaviour behaviour = new Behaviour();
    private final ChannelLevels levels = new ChannelLevels();
    private @Nullable LivePatient patient;
    private @Nullable Link link;
    private @Nullable Strip strip;
    private @Nullable Applying applying;
    private SimulationSettings settings;
    private Rebuilt rebuilt;
    private @Nullable SimulationSettings waiting;
    private @Nullable SimulationSettings beforeDrag;

    public Simulation(Bench bench) {
        this.bench = bench;
        PatientSpec usual =
                PatientSpec.typical(Anatomies.named("transhumeral").withElectrodes(USUAL_ELECTRODES), Seed.DEFAULT);
        settings = SimulationSettings.of(usual, List.of());
        rebuilt = Rebuilt.of(usual);
        bench.remember(this);
        bench.connection().changes().listen(this::follow);
        bench.ticks().listen(this::look);
        follow();
    }

    private void follow() {
        Link now = bench.connection().link().orElse(null);
        if (Objects.equals(now, link)) {
            return;
        }
        link = now;
        if (strip != null) {
            strip.close();
            strip = null;
        }
        levels.clear();
        history.clear();
        beforeDrag = null;
        applying = null;
        patient = now != null && now.source() instanceof LivePatient live ? live : null;
        if (now != null && patient != null) {
            LivePatient met = patient;
            applying = new Applying(bench.jobs(), met, changes::tell, why -> refused(met, why));
            strip = new Strip(now.description().layout(), now.session().newReader());
            meet(met);
        }
        behaviour.meet(patient);
        changes.tell();
    }

    /** Who is connected counts, and what was saved of faults and electrodes comes on top. */
    private void meet(LivePatient met) {
        rebuilt = Rebuilt.of(met.patient());
        SimulationSettings present = SimulationSettings.of(met.patient(), met.faults());
        SimulationSettings saved = waiting;
        waiting = null;
        settings = present;
        if (saved != null) {
            settings = saved.withMonths(present.months()).withSkill(present.skill());
            apply();
        }
    }

    private void look() {
        if (link != null && strip != null) {
            LiveSnapshot now = link.session().snapshot();
            levels.take(now.seconds(), now.levels());
            strip.advance();
        }
    }

    /** Whether a patient is connected who can be changed. */
    public boolean isPresent() {
        return patient != null;
    }

    public SimulationSettings settings() {
        return settings;
    }

    /** Changes the patient; can be taken back. */
    public void change(SimulationSettings next) {
        beforeDrag = null;
        if (!next.equals(settings)) {
            history.leave(settings);
            levels.mark();
            become(next);
        }
    }

    /** Changes the patient while something is being dragged; the whole drag is taken back at once. */
    public void drag(SimulationSettings next) {
        if (beforeDrag == null) {
            beforeDrag = settings;
            levels.mark();
        }
        if (!next.equals(settings)) {
            become(next);
        }
    }

    /** The drag is over. */
    public void drop() {
        SimulationSettings before = beforeDrag;
        beforeDrag = null;
        if (before != null && !before.equals(settings)) {
            history.leave(before);
            changes.tell();
        }
    }

    /** Brings a situation about. */
    public void change(Preset preset) {
        change(preset.of(settings));
        bench.messages().offer(preset.title() + ". " + preset.meaning() + ".", "Undo", this::undo);
    }

    /** Nothing is wrong any more. */
    public void clearFaults() {
        change(settings.withoutFaults());
        bench.messages().offer("All faults are off; their sizes are kept.", "Undo", this::undo);
    }

    /** Takes the last change back; false where there is none. */
    public boolean undo() {
        drop();
        return goTo(history.undo(settings));
    }

    /** Makes the change again that was taken back last; false where there is none. */
    public boolean redo() {
        drop();
        return goTo(history.redo(settings));
    }

    private boolean goTo(Optional<SimulationSettings> there) {
        there.ifPresent(next -> {
            levels.mark();
            become(next);
        });
        return there.isPresent();
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    private void become(SimulationSettings next) {
        settings = next;
        bench.steps().complete(Step.SIMULATE);
        changes.tell();
        apply();
    }

    private void apply() {
        if (applying != null) {
            applying.ask(settings);
        }
    }

    private void refused(LivePatient unchanged, String why) {
        if (!unchanged.equals(patient)) {
            return;
        }
        if (!isChanging()) {
            settings = SimulationSettings.of(unchanged.patient(), unchanged.faults());
        }
        bench.messages().problem("The patient was not changed and is as before: " + why);
        changes.tell();
    }

    /** Whether a change is still being worked out. */
    public boolean isChanging() {
        return applying != null && applying.isBusy();
    }

    /** Limb and electrodes that the next connection will have. */
    public Rebuilt rebuilt() {
        return rebuilt;
    }

    /** Chooses limb and electrodes for the next connection; nothing changes before. */
    public void rebuilt(Rebuilt other) {
        rebuilt = other;
        changes.tell();
    }

    /** Whether limb or electrodes were chosen that take another connection. */
    public boolean needsConnection() {
        return patient == null || !rebuilt.isOf(patient.patient());
    }

    /** Connects the patient anew, with the limb and the electrodes chosen and all that was changed. */
    public void reconnect() {
        PatientSpec present = patient == null
                ? PatientSpec.typical(Anatomies.named(rebuilt.anatomy()), Seed.DEFAULT)
                : patient.patient();
        PatientSpec next = rebuilt.spec(present);
        List<Fault> faults =
                settings.present().stream().filter(fault -> fits(fault, next)).toList();
        bench.guard().pass("Stop and connect", () -> {
            waiting = null;
            bench.limb().set(LimbChoice.of(next.anatomy().id(), next.anatomy().motions()));
            bench.connection()
                    .connect(
                            Link.Kind.PATIENT,
                            "the simulated patient",
                            () -> new LivePatient(next, 1, faults, bench.clock()));
        });
    }

    /** A fault of an electrode that is not worn any more cannot come along. */
    private static boolean fits(Fault fault, PatientSpec next) {
        return fault.channels().isAll()
                || next.anatomy().worn().stream()
                        .anyMatch(site -> site.name().equals(fault.channels().text()));
    }

    /** Pulls the cable of the simulated electrodes. */
    public void unplug() {
        if (patient != null) {
            patient.unplug();
            changes.tell();
        }
    }

    /** Plugs the cable in again. */
    public void plug() {
        if (patient != null) {
            patient.plug();
            changes.tell();
        }
    }

    public boolean isUnplugged() {
        return patient != null && patient.isUnplugged();
    }

    /** The patient at the bench. */
    public Optional<LivePatient> patient() {
        return Optional.ofNullable(patient);
    }

    /** What the patient does. */
    public Behaviour behaviour() {
        return behaviour;
    }

    public ChannelLevels levels() {
        return levels;
    }

    /** The last seconds of the stream; empty where no patient is connected. */
    public Optional<Strip> strip() {
        return Optional.ofNullable(strip);
    }

    /** The kinds of faults that have a switch of their own: all but the place of the electrodes. */
    public static List<FaultEntry> switches() {
        return Faults.catalogue().stream()
                .filter(entry -> !entry.name().equals(FaultWords.SHIFT))
                .toList();
    }

    @Override
    public String key() {
        return "simulation";
    }

    @Override
    public JsonNode save() {
        return JSON.valueToTree(settings);
    }

    @Override
    public void restore(JsonNode saved) {
        SimulationSettings read;
        try {
            read = JSON.treeToValue(saved, SimulationSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("simulation: " + e.getOriginalMessage(), e);
        }
        history.clear();
        if (patient == null) {
            waiting = read;
            settings = read;
            changes.tell();
        } else {
            become(read);
        }
    }

    public Changes changes() {
        return changes;
    }
}
