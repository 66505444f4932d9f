package org.opentmr.app.bench.model.calibrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentmr.app.bench.model.record.Kept;

/** The guided sessions of the day, oldest first, and which of them the decoder learns from. */
final class KeptSessions {
    private static final int SECONDS_A_MINUTE = 60;

    private final List<KeptSession> all = new ArrayList<>();

    /** All of them. */
    List<KeptSession> all() {
        return List.copyOf(all);
    }

    /** Those to learn from. */
    List<KeptSession> used() {
        return all.stream().filter(KeptSession::used).toList();
    }

    /** One more, to learn from. */
    void add(Kept kept) {
        int motions = kept.protocol().map(protocol -> protocol.motions().size()).orElse(0);
        long seconds = Math.round(kept.seconds());
        all.add(new KeptSession(
                kept.samples(),
                String.format(
                        Locale.ROOT,
                        "%d motions, %d contractions, %d:%02d min",
                        motions,
                        kept.settled(),
                        seconds / SECONDS_A_MINUTE,
                        seconds % SECONDS_A_MINUTE),
                true));
    }

    /** Learns from one of them from the next time on, or no more. */
    void use(KeptSession session, boolean used) {
        all.replaceAll(each -> each.samples().equals(session.samples()) ? each.used(used) : each);
    }

    /** Learns from none of those that there are. */
    void useNone() {
        all.replaceAll(each -> each.used(false));
    }

    void replace(List<KeptSession> others) {
        all.clear();
        all.addAll(others);
    }

    /** The folder that they are in has become another. */
    void move(Path from, Path to) {
        all.replaceAll(each -> each.samples().startsWith(from)
                ? new KeptSession(to.resolve(from.relativize(each.samples())), each.text(), each.used())
                : each);
    }

    /** With paths relative to the session's folder, so that it can be moved. */
    JsonNode write(Path folder) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (KeptSession each : all) {
            ObjectNode one = json.addObject();
            Path samples = each.samples().startsWith(folder) ? folder.relativize(each.samples()) : each.samples();
            one.put("samples", samples.toString().replace('\\', '/'));
            one.put("text", each.text());
            one.put("used", each.used());
        }
        return json;
    }

    static List<KeptSession> read(JsonNode json, Path folder) {
        List<KeptSession> read = new ArrayList<>();
        for (JsonNode one : json) {
            if (!one.path("samples").isTextual()) {
                throw new IllegalArgumentException(
                        "calibration: samples of a kept session needs a path, got " + one.path("samples"));
            }
            read.add(new KeptSession(
                    folder.resolve(one.path("samples").asText()),
                    one.path("text").asText(),
                    one.path("used").asBoolean(true)));
        }
        return read;
    }
}
