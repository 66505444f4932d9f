package org.opentmr.experiment.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opentmr.decoder.SpecJson;

/** A report as JSON, for programs; what is no number is null. */
final class ReportJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportJson() {}

    static JsonNode of(StudyReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("title", report.title());
        report.introduction().forEach(root.putArray("introduction")::add);
        root.put("passed", report.passed());
        root.put("failed", report.failed());
        ArrayNode sections = root.putArray("sections");
        report.sections().forEach(section -> sections.add(section(section)));
        root.set("provenance", SpecJson.toJson(report.provenance()));
        return root;
    }

    private static ObjectNode section(Section section) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", section.name());
        node.put("title", section.title());
        section.paragraphs().forEach(node.putArray("text")::add);
        ArrayNode checks = node.putArray("checks");
        section.checks().forEach(check -> checks.add(check(check)));
        ArrayNode tables = node.putArray("tables");
        section.tables().forEach(table -> tables.add(table(table)));
        ArrayNode pictures = node.putArray("pictures");
        section.illustrations()
                .forEach(picture ->
                        pictures.addObject().put("file", picture.fileName()).put("caption", picture.caption()));
        return node;
    }

    private static ObjectNode check(Check check) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("what", check.what());
        put(node, "found", check.found());
        put(node, "low", check.low());
        put(node, "high", check.high());
        node.put("unit", check.unit());
        node.put("passes", check.passes());
        node.put("source", check.source());
        return node;
    }

    private static ObjectNode table(Table table) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", table.name());
        node.put("title", table.title());
        ArrayNode columns = node.putArray("columns");
        table.columns()
                .forEach(column -> columns.addObject()
                        .put("key", column.key())
                        .put("heading", column.heading())
                        .put("unit", column.unit()));
        ArrayNode rows = node.putArray("rows");
        for (Table.Row row : table.rows()) {
            ObjectNode line = rows.addObject();
            for (int i = 0; i < table.labels().size(); i++) {
                line.put(table.labels().get(i), row.words().get(i));
            }
            for (int i = 0; i < table.columns().size(); i++) {
                String key = table.columns().get(i).key();
                Cell cell = row.cells().get(i);
                put(line, key, cell.value());
                if (cell.hasInterval()) {
                    put(line, key + "Low95", cell.low());
                    put(line, key + "High95", cell.high());
                }
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
