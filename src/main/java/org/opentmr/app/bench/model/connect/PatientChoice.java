package org.opentmr.app.bench.model.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.live.LivePatient;

/** A simulated patient, as chosen. For the bench's thread. */
public final class PatientChoice implements Remembered {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of the patient: the electrodes are put on for the first time. */
    private static final int FIRST_SESSION = 1;

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
                    .connect(
                            Link.Kind.PATIENT,
                            "a simulated patient",
                            () -> new LivePatient(spec, FIRST_SESSION, List.of(), bench.clock()));
        });
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
