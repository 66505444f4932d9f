package org.opentmr.app.bench.view.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {

    private record Row(String motion, double missed) {}

    private static final List<Column<Row>> COLUMNS =
            List.of(Column.words("motion", Row::motion), Column.numbers("missed", "%", 1, Row::missed));

    @Test
    void aCopyIsWhatIsShown() {
        List<Row> rows = List.of(new Row("hand open", 4.26), new Row("hand close", Double.NaN));
        assertThat(TableText.copied(COLUMNS, rows)).isEqualTo("motion\tmissed (%)\nhand open\t4.3\nhand close\t–\n");
    }

    @Test
    void aCopyHasOneLineForEachRow() {
        assertThat(TableText.copied(COLUMNS, List.of(new Row("a\tb\nc", 1))))
                .isEqualTo("motion\tmissed (%)\na b c\t1.0\n");
    }

    @Test
    void csvKeepsAllDigitsAndLeavesOutWhatIsMissing() {
        List<Row> rows = List.of(new Row("turn in, \"fast\"", 1.0 / 3), new Row("hand close", Double.NaN));
        assertThat(TableText.csv(COLUMNS, rows).lines())
                .containsExactly("motion,missed (%)", "\"turn in, \"\"fast\"\"\",0.3333333333333333", "hand close,");
    }

    @Test
    void aTableWithoutRowsHasItsHeadings() {
        assertThat(TableText.csv(COLUMNS, List.of()).lines()).containsExactly("motion,missed (%)");
    }

    @Test
    void columnsRefuseWhatCannotBeShown() {
        assertThatThrownBy(() -> Column.<Row>numbers("missed", "%", 7, Row::missed))
                .hasMessage("column missed can show 0 to 6 decimals, or words with -1, got 7");
        assertThatThrownBy(() -> Column.<Row>words(" ", Row::motion)).hasMessage("a column needs a name");
    }
}
