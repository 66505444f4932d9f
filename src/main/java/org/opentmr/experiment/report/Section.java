package org.opentmr.experiment.report;

import java.util.List;

/**
 * What one study found.
 *
 * @param name its name in JSON
 * @param title for people
 * @param paragraphs of text
 * @param checks figures held against ranges
 * @param tables of results
 * @param illustrations pictures
 */
public record Section(
        String name,
        String title,
        List<String> paragraphs,
        List<Check> checks,
        List<Table> tables,
        List<Illustration> illustrations) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        checks = List.copyOf(checks);
        tables = List.copyOf(tables);
        illustrations = List.copyOf(illustrations);
    }

    /** The table of this name. */
    public Table table(String wanted) {
        return tables.stream()
                .filter(table -> table.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("section " + name + " has no table " + wanted
                        + ", only " + tables.stream().map(Table::name).toList()));
    }
}
