package org.opentmr.classifier.tree;

/**
 * How far a tree grows.
 *
 * @param depth splits from the root to the deepest leaf, at least 1; {@link #UNLIMITED} until every leaf is pure
 * @param leafWindows the fewest windows of a leaf, at least 1
 * @param features tried at every split, drawn at random; at least 1, and those that do not vary there do not count
 */
public record TreeLimits(int depth, int leafWindows, int features) {

    /** No tree is this deep. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public TreeLimits {
        if (depth < 1 || leafWindows < 1 || features < 1) {
            throw new IllegalArgumentException(
                    "a tree needs a depth, windows per leaf and features per split of at least" + " 1, got depth="
                            + depth + ", leafWindows=" + leafWindows + ", features=" + features);
        }
    }
}
