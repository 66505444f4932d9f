package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ColumnSharesTest {

    private static List<String> runs(ColumnShares columns) {
        List<String> runs = new ArrayList<>();
        columns.forEachRun((left, right, kind, share, above) ->
                runs.add(String.format(Locale.ROOT, "%.0f-%.0f: %d %.2f at %.2f", left, right, kind, share, above)));
        return runs;
    }

    @Test
    void equalColumnsAreOneRunAndEmptyOnesNone() {
        ColumnShares columns = new ColumnShares(10, 20, 1, 2, true);
        columns.add(10, 14, 1);
        columns.add(16, 18, 0);

        assertThat(runs(columns)).containsExactly("10-14: 1 1.00 at 0.00", "16-18: 0 1.00 at 0.00");
    }

    @Test
    void aColumnIsDividedByTime() {
        ColumnShares columns = new ColumnShares(0, 8, 4, 3, true);
        columns.add(0, 3, 2);
        columns.add(3, 4, 0);

        assertThat(runs(columns)).containsExactly("0-4: 0 0.25 at 0.00", "0-4: 2 0.75 at 0.25");
    }

    @Test
    void orGoesToWhatCoversMost() {
        ColumnShares columns = new ColumnShares(0, 2, 1, 2, false);
        columns.add(0, 1.3, 1);
        columns.add(1.3, 2, 0);

        assertThat(runs(columns)).containsExactly("0-1: 1 1.00 at 0.00", "1-2: 0 1.00 at 0.00");
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        ColumnShares columns = new ColumnShares(0, 3, 1, 1, true);
        columns.add(-5, 1, 0);
        columns.add(2, 50, 0);
        columns.add(60, 70, 0);

        assertThat(runs(columns)).containsExactly("0-1: 0 1.00 at 0.00", "2-3: 0 1.00 at 0.00");
    }
}
