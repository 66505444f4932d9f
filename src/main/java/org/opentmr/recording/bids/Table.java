package org.opentmr.recording.bids;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.recording.RecordingException;

/**
 * A table of tab-separated columns with a header line. "n/a" and empty cells are missing values.
 *
 * @param file as error texts name it
 * @param columns names
 * @param rows cells in the columns' order, each row as long as the header
 */
record Table(String file, List<String> columns, List<List<String>> rows) {

    static final String MISSING = "n/a";

    /** One line with a place for errors: the header is line 1. */
    record Row(Table table, int index) {

        /** The cell of a column; empty where the column or the value is missing. */
        Optional<String> text(String column) {
            int c = table.columns.indexOf(column);
            return c < 0
                    ? Optional.empty()
                    : Optional.of(table.rows.get(index).get(c))
                            .filter(cell -> !cell.isEmpty() && !cell.equalsIgnoreCase(MISSING));
        }

        Optional<Double> number(String column) throws RecordingException {
            Optional<String> cell = text(column);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            try {
                double value = Double.parseDouble(cell.get());
                if (Double.isFinite(value)) {
                    return Optional.of(value);
                }
            } catch (NumberFormatException e) {
                throw new RecordingException(place(column) + " \"" + cell.get() + "\" is not a number", e);
            }
            throw new RecordingException(place(column) + " \"" + cell.get() + "\" is not a finite number");
        }

        /** "file: line 3: onset". */
        String place(String column) {
            return table.file + ": line " + (index + 2) + ": " + column;
        }
    }

    Row row(int index) {
        return new Row(this, index);
    }

    static Table read(Path path) throws IOException {
        String file = path.toString();
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            if (header == null) {
                throw new RecordingException(file + ": is empty; a header line is needed");
            }
            List<String> columns = cells(header.startsWith("\ufeff") ? header.substring(1) : header);
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                List<String> cells = cells(line);
                if (cells.size() != columns.size()) {
                    throw new RecordingException(file + ": line " + number + " has " + cells.size()
                            + " tab-separated cells, the header has " + columns.size());
                }
                rows.add(cells);
            }
            return new Table(file, columns, rows);
        } catch (CharacterCodingException e) {
            throw new RecordingException(file + ": is not UTF-8 text", e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** The text of a file; tabs and line ends within a cell become blanks, an empty cell "n/a". */
    String text() {
        StringBuilder text = new StringBuilder();
        line(columns, text);
        rows.forEach(row -> line(row, text));
        return text.toString();
    }

    private static void line(List<String> cells, StringBuilder text) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).replaceAll("[\\t\\r\\n]+", " ").strip();
            text.append(i == 0 ? "" : "\t").append(cell.isEmpty() ? MISSING : cell);
        }
        text.append('\n');
    }
}
