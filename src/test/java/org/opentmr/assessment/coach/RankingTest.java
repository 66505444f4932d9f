package org.opentmr.assessment.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Advice advice(String rule, Severity severity, double gain, String... motions) {
        return new Advice(rule, severity, List.of(motions), List.of(), "Sentence.", "Remedy.", 1, 2, "dB", gain);
    }

    @Test
    void theMostUrgentComesFirstThenWhatGainsMostThenWhatIsNotKnown() {
        Advice small = advice("a", Severity.PROBLEM, 1);
        Advice large = advice("b", Severity.PROBLEM, 9);
        Advice unknown = advice("c", Severity.PROBLEM, Double.NaN);
        Advice improvement = advice("d", Severity.IMPROVEMENT, 20);
        assertThat(Ranking.of(List.of(improvement, unknown, small, large)))
                .containsExactly(large, small, unknown, improvement);
    }

    @Test
    void ofEqualOnesTheEarlierRuleIsFirst() {
        Advice first = advice("a", Severity.PROBLEM, 5);
        Advice second = advice("b", Severity.PROBLEM, 5);
        assertThat(Ranking.of(List.of(first, second))).containsExactly(first, second);
    }

    @Test
    void aMotionGetsOneReasonAndARuleTwoSentences() {
        Advice first = advice("a", Severity.PROBLEM, 5, "hand close");
        Advice again = advice("b", Severity.PROBLEM, 4, "hand close");
        Advice pair = advice("a", Severity.PROBLEM, 3, "hand close", "hand open");
        Advice third = advice("a", Severity.PROBLEM, 2, "pronation");
        Advice session = advice("c", Severity.IMPROVEMENT, 1);
        assertThat(Ranking.shortlist(List.of(first, again, pair, third, session)))
                .containsExactly(first, pair, session);
    }

    @Test
    void theListIsShort() {
        List<Advice> many = IntStream.range(0, 9)
                .mapToObj(i -> advice("rule " + i, Severity.PROBLEM, 9 - i, "motion " + i))
                .toList();
        assertThat(Ranking.shortlist(many)).containsExactlyElementsOf(many.subList(0, 5));
    }

    @Test
    void adviceWithoutWordsIsRefused() {
        assertThatThrownBy(() -> new Advice(
                        "a", Severity.PROBLEM, List.of(), List.of(), " ", "Remedy.", 1, 2, "dB", Double.NaN))
                .hasMessageContaining("advice needs a rule, a sentence and a remedy");
    }
}
