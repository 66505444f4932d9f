package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opentmr.classifier.tree.Tree;

/** Trees as JSON. */
final class TreeJson {

    private TreeJson() {}

    static void write(ObjectNode json, List<Tree> trees) {
        ArrayNode array = json.putArray("trees");
        for (Tree tree : trees) {
            ObjectNode entry = array.addObject();
            entry.put("nodes", tree.features().length);
            entry.put("leaves", tree.values().length / tree.outputs());
            JsonFields.write(entry, "features", tree.features());
            JsonFields.write(entry, "thresholds", tree.thresholds());
            JsonFields.write(entry, "next", tree.next());
            JsonFields.write(entry, "values", tree.values());
        }
    }

    /** Trees of so many features and outputs. */
    static List<Tree> read(JsonFields json, int dimensions, int outputs) {
        return json.children("trees").stream()
                .map(entry -> {
                    int nodes = entry.count("nodes");
                    return new Tree(
                            outputs,
                            entry.whole("features", nodes, Tree.LEAF, dimensions),
                            entry.vector("thresholds", nodes),
                            entry.whole("next", nodes, 0, nodes),
                            entry.vector("values", outputs * entry.count("leaves")));
                })
                .toList();
    }
}
