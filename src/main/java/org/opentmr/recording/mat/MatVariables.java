package org.opentmr.recording.mat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.RecordingException;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Char;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;
import us.hebi.matlab.mat.types.Struct;

/** The variables of one file, found by path, as plain arrays; whatever the library throws on damage is one exception. */
final class MatVariables {
    private final String file;
    private final Map<String, Array> variables;
    private final MemoryBudget budget;

    private MatVariables(String file, Map<String, Array> variables, MemoryBudget budget) {
        this.file = file;
        this.variables = variables;
        this.budget = budget;
    }

    static MatVariables read(Path path) throws IOException {
        MatFileCheck.requireWholeLevel5(path);
        File file = path.toFile();
        MemoryBudget budget = MemoryBudget.ofFile(Files.size(path));
        Map<String, Array> variables = new LinkedHashMap<>();
        // closing the content would empty its matrices; it holds nothing but memory
        try (Source source = Sources.openStreamingFile(file)) {
            for (MatFile.Entry entry :
                    new BoundedMatReader(source, budget).readMat().getEntries()) {
                variables.put(entry.getName(), entry.getValue());
            }
        } catch (IOException | RuntimeException e) {
            throw new RecordingException(
                    path + ": damaged or cut off: " + budget.refusal().orElseGet(() -> reason(e)), e);
        }
        return new MatVariables(path.toString(), variables, budget);
    }

    /** The file, for messages. */
    String file() {
        return file;
    }

    boolean has(String path) {
        return find(path) != null;
    }

    /** Sizes of a numeric variable, at least two. */
    int[] dimensions(String path) throws RecordingException {
        return matrix(path).getDimensions();
    }

    /** All elements in MATLAB's order, the first index fastest. */
    double[] values(String path) throws RecordingException {
        Matrix matrix = matrix(path);
        int[] dimensions = matrix.getDimensions();
        try {
            long elements = Arrays.stream(dimensions).asLongStream().reduce(1, Math::multiplyExact);
            budget.charge(Math.multiplyExact(elements, Double.BYTES));
            double[] values = new double[Math.toIntExact(elements)];
            for (int i = 0; i < values.length; i++) {
                values[i] = matrix.getDouble(i);
            }
            return values;
        } catch (RuntimeException e) {
            throw new RecordingException(
                    file + ": " + path + " of size " + size(dimensions) + " is damaged: " + reason(e), e);
        }
    }

    /** A single number. */
    double scalar(String path) throws RecordingException {
        double[] values = values(path);
        if (values.length != 1 || !Double.isFinite(values[0])) {
            throw new RecordingException(file + ": " + path + " is not a single number, but "
                    + (values.length == 1 ? values[0] : "of size " + size(dimensions(path))));
        }
        return values[0];
    }

    /** Texts in a cell array or in the rows of a character array. */
    List<String> texts(String path) throws RecordingException {
        Array array = find(path);
        List<String> texts = new ArrayList<>();
        try {
            if (array instanceof Cell cell) {
                for (int i = 0; i < cell.getNumElements(); i++) {
                    texts.add(cell.getChar(i).getString().strip());
                }
                return texts;
            }
            if (array instanceof Char rows) {
                for (int i = 0; i < rows.getNumRows(); i++) {
                    texts.add(rows.getRow(i).strip());
                }
                return texts;
            }
        } catch (RuntimeException e) {
            throw new RecordingException(file + ": " + path + " is not a list of texts: " + reason(e), e);
        }
        throw new RecordingException(file + ": " + path + " is not a list of texts");
    }

    /** Every numeric variable with its size, structures with their fields, for messages. */
    String listing() {
        List<String> parts = new ArrayList<>();
        variables.forEach((name, array) -> list(name, array, parts));
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static void list(String path, Array array, List<String> parts) {
        if (array instanceof Struct struct && struct.getNumElements() == 1) {
            for (String field : struct.getFieldNames()) {
                list(path + "." + field, struct.get(field), parts);
            }
        } else if (array instanceof Matrix && parts.size() < 20) {
            parts.add(path + " (" + size(array.getDimensions()) + ")");
        }
    }

    static String size(int[] dimensions) {
        return Arrays.stream(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }

    private Matrix matrix(String path) throws RecordingException {
        Array array = find(path);
        if (array == null) {
            throw new RecordingException(file + ": no variable " + path + "; it holds " + listing());
        }
        if (!(array instanceof Matrix matrix) || matrix.isComplex()) {
            throw new RecordingException(file + ": " + path + " is not a matrix of real numbers");
        }
        return matrix;
    }

    private @Nullable Array find(String path) {
        String[] names = path.split("\\.", -1);
        Array array = variables.get(names[0]);
        for (int i = 1; i < names.length && array != null; i++) {
            boolean inside = array instanceof Struct struct
                    && struct.getNumElements() == 1
                    && struct.getFieldNames().contains(names[i]);
            array = inside ? ((Struct) array).get(names[i]) : null;
        }
        return array;
    }

    /** The innermost cause in one line: the library wraps several times. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return (message == null ? "no more is known" : message).replaceAll("\\p{Cntrl}+", " ");
    }
}
