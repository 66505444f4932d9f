package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainersTest {

    @ParameterizedTest
    @MethodSource("org.opentmr.classifier.Trainers#names")
    void everyTrainerSaysItsOwnName(String name) {
        assertThat(Trainers.named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lda ( lw )|LDA(LW)",
                "knn|KNN(5)",
                "svm|SVM(1)",
                "rf|RF(100)",
                "gb ( 50, 2, 0.20, 1 )|GB(50,2,0.2,1)",
                "mlp(32+16,1)|MLP(32+16,1)",
                "rda(1, 0)|RDA(1,0)",
                "tempered(projected(3,rda(0.50,0.02)))|TEMPERED(PROJECTED(3,RDA(0.5,0.02)))"
            })
    void caseAndBlanksDoNotMatter(String typed, String name) {
        assertThat(Trainers.named(typed).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "", "LDA(0.1", "LDA)", "TEMPERED", "LDA-1"})
    void anUnknownNameListsTheKnownOnes(String name) {
        if (name.equals("TEMPERED")) {
            assertThatThrownBy(() -> Trainers.named(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("TEMPERED takes 1 setting, got 0: TEMPERED");
        } else {
            assertThatThrownBy(() -> Trainers.named(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("no classifier is called \"" + name + "\"; there are LDA, LDA(0.1), ")
                    .hasMessageContaining("SVM(1)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LDA(2)|LDA needs a shrinkage from 0 to 1, got 2.0",
                "LDA(NaN)|LDA wants a number, got \"NaN\": LDA(NaN)",
                "LDA(x)|LDA wants a number, got \"x\": LDA(x)",
                "SUBSPACE(0.7,0.02,1e999)|SUBSPACE wants a number, got \"1e999\": SUBSPACE(0.7,0.02,1e999)",
                "QDA(-0.1)|QDA needs a regularisation from 0 to 1, got -0.1",
                "RDA(0.8)|RDA takes 0 or 2 settings, got 1: RDA(0.8)",
                "RDA(2,0)|RDA needs a pooling and a shrinkage from 0 to 1, got pooling=2.0, shrinkage=0.0",
                "NB(1)|NB takes 0 settings, got 1: NB(1)",
                "KNN(0)|KNN needs at least 1 neighbour, got 0",
                "KNN(1.5)|KNN wants a whole number, got \"1.5\": KNN(1.5)",
                "SVM(0)|SVM needs a cost above 0, got 0.0",
                "RF(0)|RF needs at least 1 tree, got 0",
                "GB(100)|GB takes 0 or 4 settings, got 1: GB(100)",
                "GB(100,3,0,1)|GB needs at least 1 round and a depth of at least 1, a rate and a share of the features"
                        + " above 0 to 1, got rounds=100, depth=3, rate=0.0, share=1.0",
                "MLP(64+0,0.1)|MLP needs 1 or 2 hidden layers of at least 1 unit and a penalty of 0 or above, got"
                        + " units=[64, 0], penalty=0.1",
                "MLP(9+9+9,1)|MLP needs 1 or 2 hidden layers of at least 1 unit and a penalty of 0 or above, got"
                        + " units=[9, 9, 9], penalty=1.0",
                "MLP(64+,0.1)|MLP wants a whole number, got \"\": MLP(64+,0.1)",
                "PROJECTED(0,LDA)|PROJECTED needs at least 1 direction, got 0",
                "PROJECTED(3)|PROJECTED takes 2 settings, got 1: PROJECTED(3)"
            })
    void aSettingOutOfRangeIsRefused(String name, String message) {
        assertThatThrownBy(() -> Trainers.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void shrinkageIsRefusedWhenNotANumberAtAll() {
        assertThatThrownBy(() -> new Shrinkage.Fixed(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LDA needs a shrinkage from 0 to 1, got NaN");
    }
}
