package org.opentmr.simulation.anatomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.simulation.anatomy.Evidence.Confidence;

/** An anatomy as JSON text. Every field must be there but the heart; unknown fields are refused. */
final class AnatomyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> FIELDS = List.of(
            "id",
            "title",
            "notes",
            "circumferenceMillimetres",
            "lengthMillimetres",
            "fatMillimetres",
            "motions",
            "territories",
            "sites",
            "electrodes",
            "skin",
            "heart");
    private static final List<String> TERRITORY = List.of(
            "muscle",
            "nerve",
            "reinnervated",
            "around",
            "aroundSpread",
            "depth",
            "depthSpread",
            "zone",
            "fibreLength",
            "motorUnits",
            "recruits",
            "evidence");
    private static final List<String> SITE = List.of("name", "muscle", "around", "along", "interElectrode");
    private static final List<String> SKIN = List.of("aroundFrom", "arc", "alongFrom", "span");
    private static final List<String> HEART = List.of("peakMicrovolts", "beatsPerMinute", "evidence");
    private static final List<String> EVIDENCE = List.of("source", "confidence");

    private AnatomyJson() {}

    static String write(Anatomy anatomy) throws JsonProcessingException {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", anatomy.id());
        json.put("title", anatomy.title());
        json.put("notes", anatomy.notes());
        json.put("circumferenceMillimetres", anatomy.circumferenceMillimetres());
        json.put("lengthMillimetres", anatomy.lengthMillimetres());
        json.put("fatMillimetres", anatomy.fatMillimetres());
        ArrayNode motions = json.putArray("motions");
        anatomy.motions().motions().forEach(motion -> motions.add(motion.name()));
        ArrayNode territories = json.putArray("territories");
        anatomy.territories().forEach(t -> write(t, anatomy.motions(), territories.addObject()));
        ArrayNode sites = json.putArray("sites");
        for (ElectrodeSite site : anatomy.sites()) {
            sites.addObject()
                    .put("name", site.name())
                    .put("muscle", site.muscle())
                    .put("around", site.around())
                    .put("along", site.along())
                    .put("interElectrode", site.interElectrode());
        }
        json.put("electrodes", anatomy.electrodes());
        json.putObject("skin")
                .put("aroundFrom", anatomy.skin().aroundFrom())
                .put("arc", anatomy.skin().arc())
                .put("alongFrom", anatomy.skin().alongFrom())
                .put("span", anatomy.skin().span());
        anatomy.heart().ifPresent(heart -> write(heart, json.putObject("heart")));
        return MAPPER.writeValueAsString(json) + "\n";
    }

    private static void write(Territory territory, MotionSet order, ObjectNode json) {
        json.put("muscle", territory.muscle());
        json.put("nerve", territory.nerve());
        json.put("reinnervated", territory.reinnervated());
        json.put("around", territory.around());
        json.put("aroundSpread", territory.aroundSpread());
        json.put("depth", territory.depth());
        json.put("depthSpread", territory.depthSpread());
        json.put("zone", territory.zone());
        json.put("fibreLength", territory.fibreLength());
        json.put("motorUnits", territory.motorUnits());
        ObjectNode recruits = json.putObject("recruits");
        for (Motion motion : order.motions()) {
            Double share = territory.recruits().get(motion);
            if (share != null) {
                recruits.put(motion.name(), share);
            }
        }
        write(territory.evidence(), json.putObject("evidence"));
    }

    private static void write(Heart heart, ObjectNode json) {
        json.put("peakMicrovolts", heart.peakMicrovolts());
        json.put("beatsPerMinute", heart.beatsPerMinute());
        write(heart.evidence(), json.putObject("evidence"));
    }

    private static void write(Evidence evidence, ObjectNode json) {
        json.put("source", evidence.source());
        json.put("confidence", evidence.confidence().name().toLowerCase(Locale.ROOT));
    }

    /** @param file as errors name it */
    static Anatomy read(String file, String text) throws AnatomyException {
        JsonFields json;
        try {
            json = JsonFields.root(file, MAPPER.readTree(text), FIELDS);
        } catch (JsonProcessingException e) {
            throw new AnatomyException(
                    file + ": is not valid JSON, line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("")
                            + "; correct it there",
                    e);
        }
        MotionSet motions = motions(json);
        List<Territory> territories = new ArrayList<>();
        for (JsonFields each : json.objects("territories", TERRITORY)) {
            territories.add(territory(each));
        }
        List<ElectrodeSite> sites = new ArrayList<>();
        for (JsonFields each : json.objects("sites", SITE)) {
            sites.add(site(each));
        }
        SkinArea skin = skin(json.object("skin", SKIN));
        Optional<JsonFields> heart = json.optional("heart", HEART);
        Optional<Heart> heard = heart.isPresent() ? Optional.of(heart(heart.get())) : Optional.empty();
        try {
            return new Anatomy(
                    json.text("id"),
                    json.text("title"),
                    json.text("notes"),
                    json.number("circumferenceMillimetres"),
                    json.number("lengthMillimetres"),
                    json.number("fatMillimetres"),
                    motions,
                    territories,
                    sites,
                    json.whole("electrodes"),
                    skin,
                    heard);
        } catch (IllegalArgumentException e) {
            throw json.refused(e);
        }
    }

    private static MotionSet motions(JsonFields json) throws AnatomyException {
        List<Motion> motions = new ArrayList<>();
        for (String name : json.texts("motions")) {
            motions.add(motion(json, "motions", name));
        }
        try {
            return new MotionSet(motions);
        } catch (IllegalArgumentException e) {
            throw json.refused("motions", String.valueOf(e.getMessage()));
        }
    }

    private static Motion motion(JsonFields json, String field, String name) throws AnatomyException {
        try {
            return Motion.named(name);
        } catch (IllegalArgumentException e) {
            throw json.refused(field, String.valueOf(e.getMessage()));
        }
    }

    private static Territory territory(JsonFields json) throws AnatomyException {
        Map<Motion, Double> recruits = new HashMap<>();
        for (Map.Entry<String, Double> each : json.numbers("recruits").entrySet()) {
            recruits.put(motion(json, "recruits", each.getKey()), each.getValue());
        }
        Evidence evidence = evidence(json);
        try {
            return new Territory(
                    json.text("muscle"),
                    json.text("nerve"),
                    json.truth("reinnervated"),
                    json.number("around"),
                    json.number("aroundSpread"),
                    json.number("depth"),
                    json.number("depthSpread"),
                    json.number("zone"),
                    json.number("fibreLength"),
                    json.whole("motorUnits"),
                    recruits,
                    evidence);
        } catch (IllegalArgumentException e) {
            throw json.refused(e);
        }
    }

    private static ElectrodeSite site(JsonFields json) throws AnatomyException {
        try {
            return new ElectrodeSite(
                    json.text("name"),
                    json.text("muscle"),
                    json.number("around"),
                    json.number("along"),
                    json.number("interElectrode"));
        } catch (IllegalArgumentException e) {
            throw json.refused(e);
        }
    }

    private static SkinArea skin(JsonFields json) throws AnatomyException {
        try {
            return new SkinArea(
                    json.number("aroundFrom"), json.number("arc"), json.number("alongFrom"), json.number("span"));
        } catch (IllegalArgumentException e) {
            throw json.refused(e);
        }
    }

    private static Heart heart(JsonFields json) throws AnatomyException {
        Evidence evidence = evidence(json);
        try {
            return new Heart(json.number("peakMicrovolts"), json.number("beatsPerMinute"), evidence);
        } catch (IllegalArgumentException e) {
            throw json.refused(e);
        }
    }

    private static Evidence evidence(JsonFields json) throws AnatomyException {
        JsonFields evidence = json.object("evidence", EVIDENCE);
        String name = evidence.text("confidence");
        for (Confidence confidence : Confidence.values()) {
            if (confidence.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new Evidence(evidence.text("source"), confidence);
            }
        }
        throw evidence.refused(
                "confidence",
                "is \"" + name + "\"; use one of "
                        + Arrays.stream(Confidence.values())
                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                .toList());
    }
}
