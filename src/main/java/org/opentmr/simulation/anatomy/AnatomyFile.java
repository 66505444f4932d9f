package org.opentmr.simulation.anatomy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Anatomies as JSON files, so that a preset can be written out, edited and read again. */
public final class AnatomyFile {

    private AnatomyFile() {}

    /**
     * Reads an anatomy.
     *
     * @throws AnatomyException where the file holds none; names the field and the value
     */
    public static Anatomy read(Path file) throws IOException {
        try {
            return AnatomyJson.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new AnatomyException(file + ": is not text in UTF-8; save it so", e);
        }
    }

    public static void write(Anatomy anatomy, Path file) throws IOException {
        Files.writeString(file, AnatomyJson.write(anatomy), StandardCharsets.UTF_8);
    }
}
