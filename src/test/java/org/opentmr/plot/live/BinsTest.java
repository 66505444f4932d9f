package org.opentmr.plot.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;

class BinsTest {

    /** Many samples a column, hardly more than one, and fewer. */
    private static final BinGrid[] GRIDS = {
        new BinGrid(100, 1000),
        new BinGrid(100, 1013),
        new BinGrid(97, 131),
        new BinGrid(100, 100),
        new BinGrid(300, 70)
    };

    private static String dump(Bins bins) {
        StringBuilder text = new StringBuilder();
        for (long column = bins.firstColumn(); column <= bins.head(); column++) {
            int slot = bins.grid().slot(column);
            text.append(column)
                    .append(' ')
                    .append(bins.low(0, slot))
                    .append(' ')
                    .append(bins.high(0, slot))
                    .append(bins.torn(0, slot) ? " torn\n" : "\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40, 700, 5000})
    void doNotDependOnTheSizesOfBlocks(int largest) {
        for (BinGrid grid : GRIDS) {
            TestStream whole = new TestStream(8192, TestStream::noise);
            Bins expected = new Bins(grid, 1);
            whole.send(0, 4321, false);
            expected.update(whole.history());

            TestStream pieces = new TestStream(8192, TestStream::noise);
            Bins bins = new Bins(grid, 1);
            pieces.sendInPieces(4321, largest, largest, () -> bins.update(pieces.history()));

            assertThat(dump(bins)).isEqualTo(dump(expected));
        }
    }

    /** Counted from the start of the stream: another screen's worth of samples later they hold what they held. */
    @Test
    void areAnchoredToTheStream() {
        for (BinGrid grid : GRIDS) {
            TestStream stream = new TestStream(8192, TestStream::noise);
            Bins bins = new Bins(grid, 1);
            stream.send(0, 2000, false);
            bins.update(stream.history());
            String[] before = dump(bins).split("\n", -1);
            stream.send(2000, 2000 + grid.samples() / 3, false);
            bins.update(stream.history());
            String[] after = dump(bins).split("\n", -1);

            int scrolled = after.length - 1 - grid.columns() / 3;
            assertThat(Arrays.asList(before).subList(before.length - 1 - scrolled + 2, before.length - 2))
                    .hasSizeGreaterThan(grid.columns() / 2)
                    .isSubsetOf(Arrays.asList(after));
        }
    }

    @Test
    void holdEverySampleAndNothingBeyondTheirNeighbours() {
        for (BinGrid grid : GRIDS) {
            TestStream stream = new TestStream(8192, TestStream::noise);
            Bins bins = new Bins(grid, 1);
            stream.send(0, grid.samples() * 2, false);
            bins.update(stream.history());

            for (long column = bins.firstColumn() + 1; column < bins.head(); column++) {
                int slot = grid.slot(column);
                double least = Double.POSITIVE_INFINITY;
                double greatest = Double.NEGATIVE_INFINITY;
                for (long n = grid.firstSampleOf(column) - 1; n <= grid.firstSampleOf(column + 1); n++) {
                    float value = stream.history().at(0, n);
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                    if (grid.columnOf(n) == column) {
                        assertThat(value).isBetween(bins.low(0, slot), bins.high(0, slot));
                    }
                }
                assertThat((double) bins.low(0, slot)).isGreaterThanOrEqualTo(least);
                assertThat((double) bins.high(0, slot)).isLessThanOrEqualTo(greatest);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "499", "500", "777", "998", "999"})
    void neverLoseASpikeOfOneSample(long at) {
        for (BinGrid grid : GRIDS) {
            TestStream stream = new TestStream(8192, n -> n % 1000 == at ? -1234 : 0);
            Bins bins = new Bins(grid, 1);
            stream.sendInPieces(3000, 50, 1, () -> bins.update(stream.history()));

            for (long spike = at; spike < 3000; spike += 1000) {
                if (grid.columnOf(spike) >= bins.firstColumn()) {
                    assertThat(bins.low(0, grid.slot(grid.columnOf(spike)))).isEqualTo(-1234);
                }
            }
        }
    }

    /** Or a steep edge would be seen as two dots. */
    @Test
    void neighboursTouch() {
        for (BinGrid grid : GRIDS) {
            TestStream stream = new TestStream(8192, TestStream::noise);
            Bins bins = new Bins(grid, 1);
            stream.send(0, grid.samples(), false);
            bins.update(stream.history());
            for (long column = bins.firstColumn() + 1; column <= bins.head(); column++) {
                int slot = grid.slot(column);
                int before = grid.slot(column - 1);
                assertThat(Math.max(bins.low(0, slot), bins.low(0, before)))
                        .isLessThanOrEqualTo(Math.min(bins.high(0, slot), bins.high(0, before)));
            }
        }
    }

    @Test
    void samplesFarApartAreJoinedByALine() {
        BinGrid grid = new BinGrid(100, 10);
        TestStream stream = new TestStream(64, n -> 10.0 * n);
        Bins bins = new Bins(grid, 1);
        stream.send(0, 10, false);
        bins.update(stream.history());

        // sample 5 stands at the left edge of column 50; the line climbs by 1 a column
        assertThat(bins.low(0, 54)).isEqualTo(54, within(1e-4f));
        assertThat(bins.high(0, 54)).isEqualTo(55, within(1e-4f));
    }

    @Test
    void aGapStaysAGapAndSoDoesWhatIsNotANumber() {
        for (BinGrid grid : new BinGrid[] {new BinGrid(100, 1000), new BinGrid(300, 100)}) {
            TestStream stream = new TestStream(4096, n -> n >= 20 && n < 40 ? Double.NaN : 5);
            Bins bins = new Bins(grid, 1);
            stream.send(0, 60, false);
            bins.update(stream.history());
            stream.send(80, 90, false);
            bins.update(stream.history());

            assertThat(bins.low(0, grid.slot(grid.columnOf(10)))).isEqualTo(5);
            for (long n : new long[] {22, 30, 37, 62, 75}) {
                assertThat(bins.low(0, grid.slot(grid.columnOf(n))))
                        .as("sample %d", n)
                        .isNaN();
            }
            assertThat(bins.high(0, grid.slot(grid.columnOf(50)))).isEqualTo(5);
            assertThat(bins.torn(0, grid.slot(grid.columnOf(30)))).isTrue();
            assertThat(bins.torn(0, grid.slot(grid.columnOf(50)))).isFalse();
        }
    }

    @Test
    void aGapShorterThanAColumnIsMarkedAndSoIsANewBeginning() {
        BinGrid grid = new BinGrid(100, 1000);
        TestStream stream = new TestStream(4096, n -> 5);
        Bins bins = new Bins(grid, 1);
        stream.send(0, 103, false);
        stream.send(105, 203, false);
        stream.send(203, 300, true);
        bins.update(stream.history());

        assertThat(bins.torn(0, 10)).isTrue();
        assertThat(bins.low(0, 10)).isEqualTo(5);
        assertThat(bins.torn(0, 11)).isFalse();
        assertThat(bins.torn(0, 20)).isTrue();
    }

    @Test
    void noLineLeadsAcrossANewBeginning() {
        BinGrid grid = new BinGrid(100, 1000);
        TestStream stream = new TestStream(4096, n -> n < 200 ? 0 : 100);
        Bins bins = new Bins(grid, 1);
        stream.send(0, 200, false);
        stream.send(200, 300, true);
        bins.update(stream.history());

        assertThat(bins.high(0, 19)).isZero();
        assertThat(bins.low(0, 20)).isEqualTo(100);
    }

    @Test
    void catchUpWhereMoreThanAScreenHasCome() {
        BinGrid grid = new BinGrid(100, 1000);
        TestStream stream = new TestStream(2048, TestStream::noise);
        Bins bins = new Bins(grid, 1);
        stream.send(0, 100, false);
        bins.update(stream.history());
        stream.send(100, 2000, false);
        stream.send(2000, 9005, false);
        long changed = bins.update(stream.history());

        TestStream fresh = new TestStream(16384, TestStream::noise);
        fresh.send(0, 9005, false);
        Bins expected = new Bins(grid, 1);
        expected.update(fresh.history());
        assertThat(dump(bins)).isEqualTo(dump(expected));
        assertThat(changed).isLessThanOrEqualTo(bins.firstColumn());
        assertThat(bins.update(stream.history())).isEqualTo(bins.head() + 1);
    }

    @Test
    void allocateNothing() {
        TestStream stream = new TestStream(4096, TestStream::noise, TestStream::noise);
        Bins bins = new Bins(new BinGrid(1200, 2000), 2);
        stream.send(0, 3000, false);
        Bins[] fresh = new Bins[300];
        Arrays.setAll(fresh, i -> new Bins(new BinGrid(1200, 2000), 2));
        int[] next = {0};
        bins.update(stream.history());
        Allocation.assertNone(() -> fresh[next[0]++].update(stream.history()));
    }

    @Test
    void refuseAScreenOfNothing() {
        assertThatThrownBy(() -> new BinGrid(0, 10))
                .hasMessage("a screen needs columns >= 1 and samples >= 1, got columns=0, samples=10");
    }
}
