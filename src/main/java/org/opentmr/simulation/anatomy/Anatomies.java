package org.opentmr.simulation.anatomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The anatomies that come with the program, one per level of amputation. */
public final class Anatomies {

    private static final List<String> IDS =
            List.of("shoulder-disarticulation", "transhumeral", "transradial", "transfemoral", "transtibial");

    private Anatomies() {}

    /** From proximal to distal, the arm first. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * Refuses a name of which there is no anatomy, without reading one.
     *
     * @throws IllegalArgumentException listing those there are
     */
    public static void require(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("there is no anatomy \"" + id + "\"; there are " + IDS);
        }
    }

    /**
     * The anatomy of this name.
     *
     * @throws IllegalArgumentException where there is none; the message lists those there are
     */
    public static Anatomy named(String id) {
        require(id);
        String resource = id + ".json";
        try (InputStream in = Objects.requireNonNull(Anatomies.class.getResourceAsStream(resource), resource)) {
            return AnatomyJson.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
