package org.opentmr.experiment.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.opentmr.decoder.Provenance;

/** A report as Markdown (GitHub's tables), for people. */
final class ReportMarkdown {

    private final StringBuilder text = new StringBuilder();

    private ReportMarkdown() {}

    static String of(StudyReport report) {
        ReportMarkdown markdown = new ReportMarkdown();
        markdown.paragraph("# " + report.title());
        report.introduction().forEach(markdown::paragraph);
        if (report.checks().findAny().isPresent()) {
            markdown.summary(report);
        }
        report.sections().forEach(markdown::section);
        markdown.provenance(report.provenance());
        return markdown.text.toString();
    }

    private void summary(StudyReport report) {
        paragraph("**" + report.passed() + " of " + (report.passed() + report.failed())
                + " figures lie in the range that they should lie in.**");
        List<String> missed = report.checks()
                .filter(check -> !check.passes())
                .map(check -> "- " + check.what() + ": " + check.foundText() + ", wanted " + check.wantedText())
                .toList();
        if (!missed.isEmpty()) {
            paragraph("Outside it:");
            paragraph(String.join("\n", missed));
        }
    }

    private void section(Section section) {
        paragraph("## " + section.title());
        section.paragraphs().forEach(this::paragraph);
        if (!section.checks().isEmpty()) {
            checks(section.checks());
        }
        for (Illustration illustration : section.illustrations()) {
            paragraph("![" + illustration.picture().title() + "](" + illustration.fileName() + ")");
            paragraph("*" + illustration.caption() + "*");
        }
        for (Table table : section.tables()) {
            paragraph("**" + table.title() + "**");
            table(table.text(), table.labels().size());
        }
    }

    private void checks(List<Check> checks) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("figure", "found", "wanted", "verdict", "source of the range"));
        for (Check check : checks) {
            rows.add(List.of(
                    check.what(),
                    check.foundText(),
                    check.wantedText(),
                    check.passes() ? "pass" : "**FAIL**",
                    check.source()));
        }
        table(rows, rows.get(0).size());
    }

    /** The first row is of headings; the first columns are words and stand left, the others numbers and stand right. */
    private void table(List<List<String>> rows, int words) {
        int width = rows.get(0).size();
        List<String> rule = new ArrayList<>(Collections.nCopies(words, "---"));
        rule.addAll(Collections.nCopies(width - words, "---:"));
        StringBuilder lines = new StringBuilder();
        lines.append(line(rows.get(0))).append('\n').append(line(rule));
        rows.subList(1, rows.size()).forEach(row -> lines.append('\n').append(line(row)));
        paragraph(lines.toString());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void provenance(Provenance provenance) {
        paragraph("---");
        paragraph("Made by " + provenance.software() + " at " + provenance.time() + " with seed " + provenance.seed()
                + ". " + provenance.label());
    }

    private void paragraph(String paragraph) {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append(paragraph).append('\n');
    }
}
