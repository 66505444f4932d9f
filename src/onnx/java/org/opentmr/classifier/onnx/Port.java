package org.opentmr.classifier.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The input or the output of a model.
 *
 * @param precision single or double
 * @param columns numbers per row
 */
record Port(String name, OnnxJavaType precision, int columns) {

    private static final int ANY = -1;

    /** The one input, of [batch, features]. */
    static Port input(Collection<NodeInfo> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    "the model has the inputs " + names(inputs) + ", want one of shape [batch, features]");
        }
        return of(inputs.iterator().next(), "input", "[batch, features]");
    }

    /** The one output of numbers of [batch, motions]; others, such as the chosen class itself, are left alone. */
    static Port output(Collection<NodeInfo> outputs) {
        List<NodeInfo> numbers = outputs.stream()
                .filter(node -> node.getInfo() instanceof TensorInfo tensor && isNumber(tensor.type))
                .toList();
        if (numbers.size() != 1) {
            throw new IllegalArgumentException("the model has the outputs " + names(outputs)
                    + ", want one tensor of probabilities of shape [batch, motions] among them; from scikit-learn export"
                    + " with the option zipmap=False");
        }
        return of(numbers.get(0), "output", "[batch, motions]");
    }

    private static Port of(NodeInfo node, String kind, String want) {
        if (!(node.getInfo() instanceof TensorInfo tensor) || !isNumber(tensor.type)) {
            throw new IllegalArgumentException("the model's " + kind + " " + node.getName() + " holds " + describe(node)
                    + ", want a float or double" + " tensor of shape " + want);
        }
        long[] shape = tensor.getShape();
        boolean fits = shape.length == 2
                && (shape[0] == ANY || shape[0] == 1)
                && shape[1] > 0
                && shape[1] <= Integer.MAX_VALUE;
        if (!fits) {
            throw new IllegalArgumentException("the model's " + kind + " " + node.getName() + " has shape "
                    + Arrays.toString(shape).replace("-1", "any") + ", want " + want + " with a fixed number of "
                    + want.substring(want.indexOf(' ') + 1, want.length() - 1));
        }
        return new Port(node.getName(), tensor.type, (int) shape[1]);
    }

    private static boolean isNumber(OnnxJavaType type) {
        return type == OnnxJavaType.FLOAT || type == OnnxJavaType.DOUBLE;
    }

    private static List<String> names(Collection<NodeInfo> nodes) {
        return nodes.stream()
                .map(node -> node.getName() + " (" + describe(node) + ")")
                .toList();
    }

    private static String describe(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor
                ? tensor.type + " " + Arrays.toString(tensor.getShape()).replace("-1", "any")
                : node.getInfo().getClass().getSimpleName().replace("Info", "").toLowerCase(Locale.ROOT);
    }
}
