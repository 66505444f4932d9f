package org.opentmr.assessment.control;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The figures from the literature that come with the program. */
public final class PublishedReferences {

    private static final List<PublishedFigure> ALL = read();

    private PublishedReferences() {}

    public static List<PublishedFigure> all() {
        return ALL;
    }

    /** Those of one metric, in the order of the data. */
    public static List<PublishedFigure> of(PublishedFigure.Metric metric) {
        return ALL.stream().filter(figure -> figure.metric() == metric).toList();
    }

    /** Those of one metric and one group. */
    public static List<PublishedFigure> of(PublishedFigure.Metric metric, String group) {
        return of(metric).stream()
                .filter(figure -> figure.group().equals(group))
                .toList();
    }

    private static List<PublishedFigure> read() {
        try (InputStream in = PublishedReferences.class.getResourceAsStream("published.json")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: published.json is missing");
            }
            JsonMapper mapper = JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
            return List.of(mapper.readValue(in, PublishedFigure[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
