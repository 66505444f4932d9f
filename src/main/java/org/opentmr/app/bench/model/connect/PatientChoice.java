package org.opentmr.app.bench.model.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.device.Source;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.signal.Clock;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSource;
import org.opentmr.simulation.PatientSpec;

/** A simulated patient, as chosen. For the bench's thread. */
public final class PatientChoice implements Remembered {

    private static final JsonMapper JSON = new JsonMapper();

    private final Bench bench;
    private final Changes changes = new Changes();
    private PatientSettings settings = PatientSettings.USUAL;

    PatientChoice(Bench bench) {
        this.bench = bench;
        bench.remember(this);
    }

    public PatientSettings settings() {
        return settings;
    }

    /** Chooses another; one that is connected stays who it is until the next connects. */
    public void settings(PatientSettings other) {
        settings = other;
        changes.tell();
    }

    /** Connects the patient. */
    public void connect() {
        PatientSettings chosen = settings;
        PatientSpec spec = chosen.spec();
        bench.guard().pass("Stop and connect", () -> {
            bench.limb().set(LimbChoice.of(chosen.anatomy(), spec.anatomy().motions()));
            bench.connection()
                    .connect(Link.Kind.PATIENT, "a simulated patient", () -> source(spec, bench.clock()));
        });
    }

    private static Source source(PatientSpec spec, Clock clock) {
        PatientProtocol protocol = PatientProtocol.of(spec.anatomy().motions());
        return new PatientSource(new PatientSession(spec, 1, protocol), 1, clock);
    }

    @Override
    public String key() {
        return "patient";
    }

    @Override
    public JsonNode save() {
        return JSON.valueToTree(settings);
    }

    @Override
    public void restore(JsonNode saved) {
        try {
            settings(JSON.treeToValue(saved, PatientSettings.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("patient: " + e.getOriginalMessage(), e);
        }
    }

    public Changes changes() {
        return changes;
    }
}
