package org.opentmr.app.bench.view.part;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** A table as text for other programs. */
final class TableText {

    private TableText() {}

    /** Tab separated, as it is shown, headings first: pastes into a spreadsheet or a letter. */
    static <T> String copied(List<Column<T>> columns, List<T> rows) {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(Column::heading).collect(Collectors.joining("\t")))
                .append('\n');
        for (T row : rows) {
            text.append(columns.stream()
                            .map(column -> oneLine(column.text(column.value().apply(row))))
                            .collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return text.toString();
    }

    /** Comma separated (RFC 4180), numbers with all their digits, a number that is missing as nothing. */
    static <T> String csv(List<Column<T>> columns, List<T> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(Column::heading).toList());
            for (T row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> Column.plain(column.value().apply(row)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
