package org.opentmr.experiment.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.plot.Picture;

/** Writes a report into a folder: NAME.md, NAME.json and the pictures. */
public final class ReportFolder {

    /** Pixels of a file per pixel of the layout: sharp on a dense screen and on paper. */
    private static final double SCALE = 2;

    private ReportFolder() {}

    /**
     * Writes all files; older ones of the same names are replaced.
     *
     * @param folder made where it is missing
     * @param name of the files, without an ending
     * @return the files in the order in which they were written
     */
    public static List<Path> write(StudyReport report, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Illustration illustration : section.illustrations()) {
                Picture picture = illustration.picture();
                Path file = folder.resolve(illustration.fileName());
                picture.writePng(file, picture.naturalWidth(), picture.naturalHeight(), SCALE);
                written.add(file);
            }
        }
        Path json = folder.resolve(name + ".json");
        Files.writeString(
                json,
                new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(ReportJson.of(report)) + "\n");
        written.add(json);
        Path markdown = folder.resolve(name + ".md");
        Files.writeString(markdown, ReportMarkdown.of(report));
        written.add(markdown);
        return List.copyOf(written);
    }
}
