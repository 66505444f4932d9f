package org.opentmr.experiment.report;

import java.util.List;
import java.util.stream.Stream;
import org.opentmr.decoder.Provenance;

/**
 * What some studies found.
 *
 * @param title for people
 * @param introduction paragraphs: what was done, and what it does not show
 * @param sections one per study
 * @param provenance what went in
 */
public record StudyReport(String title, List<String> introduction, List<Section> sections, Provenance provenance) {

    public StudyReport {
        introduction = List.copyOf(introduction);
        sections = List.copyOf(sections);
    }

    /** The checks of all sections. */
    public Stream<Check> checks() {
        return sections.stream().flatMap(section -> section.checks().stream());
    }

    public long passed() {
        return checks().filter(Check::passes).count();
    }

    public long failed() {
        return checks().count() - passed();
    }

    /** The section of this name. */
    public Section section(String wanted) {
        return sections.stream()
                .filter(section -> section.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the report has no section " + wanted + ", only "
                        + sections.stream().map(Section::name).toList()));
    }
}
