package org.opentmr.recording.catalog;

import java.util.Optional;
import org.opentmr.recording.csv.CsvImporter;
import org.opentmr.recording.csv.CsvOptions;
import org.opentmr.recording.mat.MatOptions;

/**
 * What files do not say about themselves.
 *
 * @param pattern names of the text files of a folder that make one recording, see {@link
 *     org.opentmr.recording.csv.CsvImporter#openFolder}
 * @param csv for text files
 * @param mat for MATLAB files
 */
public record ImportOptions(Optional<String> pattern, CsvOptions csv, MatOptions mat) {

    public ImportOptions {
        pattern.ifPresent(CsvImporter::checkPattern);
    }

    /** Everything found from the files. */
    public static final ImportOptions DEFAULT =
            new ImportOptions(Optional.empty(), CsvOptions.DEFAULT, MatOptions.DEFAULT);
}
