#!/usr/bin/env python3
"""Reference vectors for decision trees, boosting, forests and perceptrons: models.json. numpy, scikit-learn 1.2.1.

scikit-learn tries features in a random order and keeps the first of equally good splits. The trees here come out the same
whatever that order: the first seed without such ties is taken.

    python3 models.py > models.json
"""
import json
import sys

import numpy as np
import sklearn
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier
from sklearn.tree import DecisionTreeClassifier

SEED = 20260
CLASSES = 4
FEATURES = 6


def sample(rng, centres, windows):
    """Overlapping classes; multiples of 1/1024, which single precision (scikit-learn's trees) holds exactly."""
    y = np.arange(windows) * 7 // 5 % CLASSES
    bent = rng.normal(size=(windows, FEATURES))
    bent[:, 1] += 0.5 * bent[:, 0] ** 2
    return np.round((centres[y] + bent) * 1024) / 1024, y


def tree_nodes(tree):
    """Left child after its parent, as in Tree."""
    t = tree.tree_
    return {
        "feature": [int(f) if f >= 0 else -1 for f in t.feature],
        "threshold": [float(v) if f >= 0 else 0.0 for v, f in zip(t.threshold, t.feature)],
        "right": [int(r) for r in t.children_right],
        "values": [[float(x) for x in v[0] / v[0].sum()] for v in t.value],
    }


class Tie(Exception):
    pass


def same(make, what):
    first = make(0)
    for state in range(1, 12):
        if not np.array_equal(what(first), what(make(state))):
            raise Tie
    return first


def main():
    for seed in range(SEED, SEED + 500):
        try:
            return vectors(seed)
        except Tie:
            print("seed %d has ties" % seed, file=sys.stderr)


def vectors(seed):
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(CLASSES, FEATURES))
    x, y = sample(rng, centres, 240)
    test_x, test_y = sample(rng, centres, 80)
    out = {
        "made_by": "models.py, numpy %s, scikit-learn %s, seed %d" % (np.__version__, sklearn.__version__, seed),
        "train_x": x.tolist(), "train_y": y.tolist(), "test_x": test_x.tolist(), "test_y": test_y.tolist(),
    }

    out["trees"] = []
    for depth, leaf in ((1, 1), (3, 10), (6, 14)):
        tree = same(
            lambda state: DecisionTreeClassifier(max_depth=depth, min_samples_leaf=leaf, random_state=state).fit(x, y),
            lambda t: np.concatenate([t.tree_.feature, t.tree_.threshold]))
        out["trees"].append({"depth": depth, "leaf": leaf, "nodes": tree_nodes(tree),
                             "proba": tree.predict_proba(test_x).tolist()})

    out["boosting"] = []
    for rounds, depth, rate, leaf in ((1, 2, 1.0, 10), (25, 3, 0.1, 12)):
        model = same(
            lambda state: GradientBoostingClassifier(
                n_estimators=rounds, max_depth=depth, learning_rate=rate, min_samples_leaf=leaf,
                random_state=state).fit(x, y),
            lambda m: np.round(m.predict_proba(test_x), 12))
        out["boosting"].append({"rounds": rounds, "depth": depth, "rate": rate, "leaf": leaf,
                                "proba": model.predict_proba(test_x).tolist()})

    forests = [RandomForestClassifier(400, random_state=s).fit(x, y).predict_proba(test_x) for s in range(8)]
    out["forest"] = {
        "trees": 400,
        "mean_proba": np.mean(forests, axis=0).tolist(),
        "sd_proba": np.std(forests, axis=0, ddof=1).tolist(),
        "accuracy": [float(np.mean(p.argmax(1) == test_y)) for p in forests],
        "log_loss": [float(log_loss(test_y, np.clip(p, 1e-3, 1))) for p in forests],
    }

    mean, sd = x.mean(0), x.std(0)
    z, test_z = (x - mean) / sd, (test_x - mean) / sd
    out["perceptrons"] = []
    for hidden in ((8,), (7, 5)):
        model = MLPClassifier(hidden, alpha=0.3, max_iter=30, random_state=1, batch_size=64)
        model.n_iter_no_change = 1000
        model.fit(z, y)
        truth = np.eye(CLASSES)[y]
        activations = [z] + [np.empty((len(z), n)) for n in hidden + (CLASSES,)]
        deltas = [np.empty_like(a) for a in activations[1:]]
        coefs = [np.empty_like(c) for c in model.coefs_]
        intercepts = [np.empty_like(c) for c in model.intercepts_]
        loss, coefs, intercepts = model._backprop(z, truth, activations, deltas, coefs, intercepts)
        out["perceptrons"].append({
            "sizes": [FEATURES, *hidden, CLASSES], "alpha": 0.3,
            "weights": np.concatenate([np.concatenate([c.ravel(), b])
                                       for c, b in zip(model.coefs_, model.intercepts_)]).tolist(),
            "proba": model.predict_proba(test_z).tolist(),
            "loss": float(loss),
            "gradient": np.concatenate([np.concatenate([c.ravel(), b]) for c, b in zip(coefs, intercepts)]).tolist(),
        })

    losses = []
    for s in range(8):
        model = MLPClassifier((32,), alpha=0.1, max_iter=40, batch_size=64, random_state=s)
        model.n_iter_no_change = 1000
        losses.append(float(log_loss(test_y, model.fit(z, y).predict_proba(test_z))))
    out["perceptron_training"] = {"hidden": 32, "alpha": 0.1, "epochs": 40, "log_loss": losses}
    return out


json.dump(main(), sys.stdout)
sys.stdout.write("\n")
