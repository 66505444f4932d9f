/**
 * Classifiers: a {@link org.opentmr.classifier.Trainer} makes an immutable {@link org.opentmr.classifier.Model} from
 * labelled feature vectors; a {@link org.opentmr.classifier.Scorer} made from it turns one feature vector into a posterior
 * over motions.
 */
@NullMarked
package org.opentmr.classifier;

import org.jspecify.annotations.NullMarked;
