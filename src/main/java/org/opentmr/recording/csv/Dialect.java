package org.opentmr.recording.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.opentmr.recording.RecordingException;

/**
 * How a text file is written, found from its first two lines that are not blank.
 *
 * @param separator between cells
 * @param header whether the first line holds names
 * @param firstRow the cells of the first line
 */
record Dialect(char separator, boolean header, List<String> firstRow) {
    private static final int SNIFFED_BYTES = 1 << 20;
    /** By rarity inside numbers and names: where several would do, the first one. */
    private static final char[] CANDIDATES = {'\t', ';', ',', ' '};

    /** Any number of blanks separates, and none at the beginning or the end of a line makes a cell. */
    boolean collapsesBlanks() {
        return separator == ' ';
    }

    static Dialect of(Path file, CsvOptions options) throws IOException {
        List<String> lines = firstLines(file);
        if (lines.isEmpty()) {
            throw new RecordingException(file + ": no line with anything in it");
        }
        char separator = options.separator().orElseGet(() -> separator(lines));
        List<String> first = cells(file, lines.get(0), separator);
        List<String> second = lines.size() > 1 ? cells(file, lines.get(1), separator) : List.of();
        return new Dialect(separator, options.hasHeader().orElseGet(() -> isHeader(first, second)), first);
    }

    private static List<String> firstLines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(SNIFFED_BYTES), StandardCharsets.UTF_8);
            if (start.indexOf('\0') >= 0) {
                throw new RecordingException(file + ": not UTF-8 text, it holds bytes of value 0");
            }
            return start.replace("\ufeff", "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(2)
                    .toList();
        }
    }

    /** The first candidate that stands equally often in both lines; a blank need only stand in the last one. */
    private static char separator(List<String> lines) {
        String last = lines.get(lines.size() - 1);
        for (char candidate : CANDIDATES) {
            long count = count(last, candidate);
            if (count > 0 && (candidate == ' ' || count(lines.get(0), candidate) == count)) {
                return candidate;
            }
        }
        // A ragged second line still tells its separator by the first one.
        for (char candidate : CANDIDATES) {
            if (count(lines.get(0), candidate) > 0) {
                return candidate;
            }
        }
        return ',';
    }

    private static long count(String line, char candidate) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == candidate ? 1 : 0;
        }
        return count;
    }

    private static List<String> cells(Path file, String line, char separator) throws RecordingException {
        String plain = separator == ' ' ? line.strip().replaceAll(" +", " ") : line;
        try (CsvReader<String[]> reader =
                CsvReader.builder().fieldSeparator(separator).build(StringArrayHandler.of(), plain)) {
            return reader.stream().flatMap(Arrays::stream).map(String::strip).toList();
        } catch (CsvParseException | IOException e) {
            throw new RecordingException(file + ": the first line cannot be read: " + Cells.quoted(line), e);
        }
    }

    /** Most of the columns that hold a number in the second line hold none in the first. */
    private static boolean isHeader(List<String> first, List<String> second) {
        int numbers = 0;
        int names = 0;
        for (int i = 0; i < first.size(); i++) {
            boolean wasNumber = second.isEmpty() || (i < second.size() && Cells.isNumber(second.get(i)));
            numbers += wasNumber ? 1 : 0;
            names += wasNumber && !Cells.isNumber(first.get(i)) && !Cells.isMissing(first.get(i)) ? 1 : 0;
        }
        return numbers > 0 ? 2 * names > numbers : first.stream().noneMatch(Cells::isNumber);
    }
}
