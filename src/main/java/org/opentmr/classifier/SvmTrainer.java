package org.opentmr.classifier;

import java.util.Comparator;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * Linear support vector machine (Cortes and Vapnik 1995) by LIBSVM, one machine per pair of motions, on standardised
 * features. Its margins become probabilities by Platt's method inside LIBSVM, whose five folds split windows and not
 * repetitions: wrap it as {@code TEMPERED(SVM(1))} where the probabilities matter.
 *
 * @param cost of a window on the wrong side of the margin, above 0
 */
record SvmTrainer(double cost) implements Trainer {

    /** LIBSVM draws its folds from one generator for the whole process: training is one at a time, from this seed. */
    private static final long SEED = 1;

    private static final Object ONE_AT_A_TIME = new Object();
    private static final double STOPPING_TOLERANCE = 1e-3;
    private static final double CACHE_MEGABYTES = 64;

    SvmTrainer {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("SVM needs a cost above 0, got " + cost);
        }
    }

    @Override
    public String name() {
        return "SVM(" + Numbers.plain(cost) + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 2);
        Standardisation standard = Standardisation.of(set.features());
        TrainingSet standardised = standard.apply(set);
        return new StandardisedModel(standard, condense(set, libsvm(standardised)));
    }

    /** LIBSVM numbers motions as they appear, so the windows go in motion by motion. */
    svm_model libsvm(TrainingSet set) {
        int[] order = IntStream.range(0, set.windows())
                .boxed()
                .sorted(Comparator.comparing(i -> set.labels()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        svm_problem problem = new svm_problem();
        problem.l = order.length;
        problem.x = IntStream.of(order).mapToObj(i -> nodes(set.features()[i])).toArray(svm_node[][]::new);
        problem.y = IntStream.of(order).mapToDouble(i -> set.labels()[i]).toArray();
        svm_parameter parameter = new svm_parameter();
        parameter.svm_type = svm_parameter.C_SVC;
        parameter.kernel_type = svm_parameter.LINEAR;
        parameter.C = cost;
        parameter.eps = STOPPING_TOLERANCE;
        parameter.cache_size = CACHE_MEGABYTES;
        parameter.shrinking = 1;
        parameter.probability = 1;
        synchronized (ONE_AT_A_TIME) {
            svm.svm_set_print_string_function(text -> {});
            svm.rand.setSeed(SEED);
            return svm.svm_train(problem, parameter);
        }
    }

    static svm_node[] nodes(double[] features) {
        svm_node[] nodes = new svm_node[features.length];
        for (int j = 0; j < nodes.length; j++) {
            nodes[j] = new svm_node();
            nodes[j].index = j + 1;
            nodes[j].value = features[j];
        }
        return nodes;
    }

    /** A linear kernel needs no support vectors: each pair's weighted sum of them is one vector. */
    private static SvmModel condense(TrainingSet set, svm_model trained) {
        int motions = set.motions().size();
        int dimensions = set.dimensions();
        double[][] weights = new double[motions * (motions - 1) / 2][dimensions];
        double[] offsets = new double[weights.length];
        int[] start = new int[motions + 1];
        for (int k = 0; k < motions; k++) {
            start[k + 1] = start[k] + trained.nSV[k];
        }
        int pair = 0;
        for (int i = 0; i < motions; i++) {
            for (int j = i + 1; j < motions; j++) {
                add(weights[pair], trained, start[i], start[i + 1], trained.sv_coef[j - 1]);
                add(weights[pair], trained, start[j], start[j + 1], trained.sv_coef[i]);
                offsets[pair] = -trained.rho[pair];
                pair++;
            }
        }
        return new SvmModel(set.motions(), weights, offsets, trained.probA.clone(), trained.probB.clone());
    }

    private static void add(double[] sum, svm_model trained, int from, int to, double[] coefficients) {
        for (int v = from; v < to; v++) {
            for (svm_node node : trained.SV[v]) {
                sum[node.index - 1] += coefficients[v] * node.value;
            }
        }
    }
}
