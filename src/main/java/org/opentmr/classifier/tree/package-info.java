/**
 * Decision trees on plain arrays: {@link org.opentmr.classifier.tree.Tree} decides,
 * {@link org.opentmr.classifier.tree.ClassificationTrees} grows one from classes,
 * {@link org.opentmr.classifier.tree.Boosting} a whole sum of them. Knows nothing of motions, repetitions or files.
 */
@NullMarked
package org.opentmr.classifier.tree;

import org.jspecify.annotations.NullMarked;
