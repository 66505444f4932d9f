#!/usr/bin/env python3
"""Small ONNX models for the tests: onnx 1.12, numpy, scikit-learn 1.2.1. Run in this folder; writes *.onnx, expected.json.

linear_*.onnx is a linear discriminant analysis of scikit-learn as a Gemm and a Softmax; the others each break one rule.
"""
import json

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

MOTIONS = ["rest", "hand close", "hand open"]
FLOAT, DOUBLE = TensorProto.FLOAT, TensorProto.DOUBLE

rng = np.random.default_rng(20260)
y = np.arange(90) % 3
x = rng.normal(size=(90, 4)) + 1.5 * rng.normal(size=(3, 4))[y]
repetitions = np.arange(90) // 30
test = 2 * rng.normal(size=(25, 4))
lda = LinearDiscriminantAnalysis().fit(x, y)

order = [2, 0, 1]  # of the outputs: hand open, rest, hand close
weights, offsets = lda.coef_[order].T, lda.intercept_[order]


def model(file, dtype=FLOAT, inputs=("batch", 4), outputs=("batch", 3), opset=13, softmax=True, motions=None):
    kind = np.float32 if dtype == FLOAT else np.float64
    nodes = [helper.make_node("MatMul", ["features", "w"], ["product"]),
             helper.make_node("Add", ["product", "b"], ["scores" if softmax else "probabilities"])]
    if softmax:
        nodes.append(helper.make_node("Softmax", ["scores"], ["probabilities"], axis=-1 if opset >= 13 else 1))
    graph = helper.make_graph(
        nodes, "linear discriminant analysis",
        [helper.make_tensor_value_info("features", dtype, inputs)],
        [helper.make_tensor_value_info("probabilities", dtype, outputs)],
        [numpy_helper.from_array(weights.astype(kind), "w"), numpy_helper.from_array(offsets.astype(kind), "b")])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], producer_name="OpenTMR tests",
                             ir_version=7)
    if motions:
        helper.set_model_props(made, {"motions": ", ".join(motions)})
    save(made, file)


named = [MOTIONS[k] for k in order]
model("linear_float.onnx", motions=named)
model("linear_double.onnx", dtype=DOUBLE)
model("scores.onnx", softmax=False, motions=named)
model("any_features.onnx", inputs=("batch", "features"))
model("batch_of_8.onnx", inputs=(8, 4), outputs=(8, 3))
model("two_names.onnx", motions=named[:2])
model("operator_set_6.onnx", opset=6)
model("operator_set_99.onnx", opset=99)

integers = helper.make_model(helper.make_graph(
    [helper.make_node("Cast", ["features"], ["f"], to=FLOAT), helper.make_node("Softmax", ["f"], ["probabilities"])],
    "whole numbers", [helper.make_tensor_value_info("features", TensorProto.INT64, ("batch", 4))],
    [helper.make_tensor_value_info("probabilities", FLOAT, ("batch", 4))]),
    opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
save(integers, "whole_numbers.onnx")
chosen = helper.make_model(helper.make_graph(
    [helper.make_node("ArgMax", ["features"], ["label"], axis=1, keepdims=0)],
    "only the choice", [helper.make_tensor_value_info("features", FLOAT, ("batch", 4))],
    [helper.make_tensor_value_info("label", TensorProto.INT64, ("batch",))]),
    opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
save(chosen, "only_the_choice.onnx")

with open("expected.json", "w") as out:
    json.dump({"motions": MOTIONS, "train_x": x.tolist(), "train_y": y.tolist(), "repetitions": repetitions.tolist(),
               "test_x": test.tolist(), "proba": lda.predict_proba(test).tolist()}, out)
    out.write("\n")
