package org.opentmr.classifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Models as JSON. A model read back gives the same posteriors to the last bit: numbers are written with as many digits as
 * tell them apart. The field {@code type} names the form and its version; provenance is for the file around the model.
 */
public final class ModelJson {

    private static final Map<String, Function<JsonFields, Model>> READERS = new TreeMap<>(Map.ofEntries(
            Map.entry(LinearModel.TYPE, LinearModel::read),
            Map.entry(QuadraticModel.TYPE, QuadraticModel::read),
            Map.entry(NaiveBayesModel.TYPE, NaiveBayesModel::read),
            Map.entry(NeighbourModel.TYPE, NeighbourModel::read),
            Map.entry(SvmModel.TYPE, SvmModel::read),
            Map.entry(ForestModel.TYPE, ForestModel::read),
            Map.entry(BoostedModel.TYPE, BoostedModel::read),
            Map.entry(NetworkModel.TYPE, NetworkModel::read),
            Map.entry(ForeignModel.TYPE, ForeignModel::read),
            Map.entry(StandardisedModel.TYPE, StandardisedModel::read),
            Map.entry(ProjectedModel.TYPE, ProjectedModel::read),
            Map.entry(TemperedModel.TYPE, TemperedModel::read),
            Map.entry(FusedModel.TYPE, FusedModel::read)));

    private ModelJson() {}

    /**
     * The model as a tree.
     *
     * @throws IllegalArgumentException where the model was not made by this package
     */
    public static JsonNode write(Model model) {
        if (!(model instanceof StoredModel stored)) {
            throw new IllegalArgumentException(
                    "no form of JSON for a model of " + model.getClass().getName());
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", stored.type());
        stored.writeTo(json);
        return json;
    }

    /**
     * The model that {@link #write} wrote.
     *
     * @throws IllegalArgumentException where a field is missing or holds what it may not; the message names the field
     */
    public static Model read(JsonNode json) {
        return read(new JsonFields("model", json));
    }

    static Model read(JsonFields json) {
        String type = json.text("type");
        Function<JsonFields, Model> reader = READERS.get(type);
        if (reader == null) {
            throw json.wrong("type", "one of " + READERS.keySet(), type);
        }
        return reader.apply(json);
    }
}
