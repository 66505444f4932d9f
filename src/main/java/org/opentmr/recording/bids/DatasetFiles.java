package org.opentmr.recording.bids;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Annotation;

/** The files at a data set's root. What is there is kept; only what is missing is added. */
final class DatasetFiles {

    private static final String PARTICIPANT = "participant_id";
    private static final String GROUP = "group";

    private final Path root;
    private final DatasetDescription description;

    DatasetFiles(Path root, DatasetDescription description) {
        this.root = root;
        this.description = description;
    }

    void stage(Staging staging, BidsName name, String group, List<Annotation> annotations) throws IOException {
        if (!Files.exists(root.resolve("dataset_description.json"))) {
            staging.text(root.resolve("dataset_description.json"), Json.text(descriptionJson()));
        }
        if (!Files.exists(root.resolve("README")) && !Files.exists(root.resolve("README.md"))) {
            staging.text(root.resolve("README"), description.readme().strip() + "\n");
        }
        participants(staging, name, group);
        Path events = root.resolve("task-" + name.task() + "_events.json");
        ObjectNode before = Files.exists(events) ? Json.read(events) : Json.object();
        ObjectNode after = eventsJson(before.deepCopy(), annotations);
        if (!after.equals(before)) {
            staging.text(events, Json.text(after));
        }
    }

    private ObjectNode descriptionJson() {
        ObjectNode json = Json.object();
        json.put("Name", description.name());
        json.put("BIDSVersion", DatasetDescription.BIDS_VERSION);
        json.put("DatasetType", "raw");
        json.put("License", description.licence());
        json.putArray("GeneratedBy")
                .addObject()
                .put("Name", description.generator())
                .put("Version", description.generatorVersion());
        return json;
    }

    private void participants(Staging staging, BidsName name, String group) throws IOException {
        Path file = root.resolve("participants.tsv");
        Table table = Files.exists(file)
                ? Table.read(file)
                : new Table(file.toString(), List.of(PARTICIPANT, GROUP), List.of());
        int column = table.columns().indexOf(PARTICIPANT);
        if (column < 0) {
            throw new RecordingException(file + ": has no column " + PARTICIPANT + " to add a person to");
        }
        String id = "sub-" + name.subject();
        if (table.rows().stream().noneMatch(row -> row.get(column).equals(id))) {
            List<List<String>> rows = new ArrayList<>(table.rows());
            rows.add(table.columns().stream()
                    .map(each -> each.equals(PARTICIPANT) ? id : each.equals(GROUP) ? group : Table.MISSING)
                    .toList());
            staging.text(file, new Table(table.file(), table.columns(), rows).text());
        }
        Path explained = root.resolve("participants.json");
        if (!Files.exists(explained)) {
            ObjectNode json = Json.object();
            json.putObject(PARTICIPANT).put("Description", "pseudonym of the person");
            json.putObject(GROUP).put("Description", "able-bodied, amputee or simulated, as stated by who recorded");
            staging.text(explained, Json.text(json));
        }
    }

    private static ObjectNode eventsJson(ObjectNode json, List<Annotation> annotations) {
        describe(json, "onset", "start of the event from the first sample of the file")
                .put("Units", "s");
        describe(json, "duration", "length of the event").put("Units", "s");
        describe(json, "sample", "first sample of the event, counted from 0 (exact)");
        ObjectNode motions = describe(json, "trial_type", "motion").withObjectProperty("Levels");
        // Moments carry free text, which would pile up at the root session after session.
        for (Annotation annotation : annotations) {
            if (annotation.samples() > 0 && !motions.has(annotation.label())) {
                motions.put(annotation.label(), meaning(annotation));
            }
        }
        describe(json, "value", "number of the class");
        describe(json, "repetition", "repetition of the motion");
        ObjectNode split = describe(json, "split", "suggested use").withObjectProperty("Levels");
        split.put("train", "training");
        split.put("test", "testing");
        return json;
    }

    private static String meaning(Annotation annotation) {
        if (annotation.isBad()) {
            return "not to be analysed";
        }
        return annotation.value().isPresent()
                ? "class " + annotation.value().getAsInt()
                : annotation.label().replace('_', ' ');
    }

    /** The object of a column, with this description unless it has one. */
    private static ObjectNode describe(ObjectNode json, String column, String text) {
        ObjectNode object = json.withObjectProperty(column);
        if (!object.has("Description")) {
            object.put("Description", text);
        }
        return object;
    }
}
