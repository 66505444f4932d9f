/**
 * Classifiers: a {@link org.opentmr.classifier.Trainer} makes an immutable {@link org.opentmr.classifier.Model} from
 * labelled feature vectors; a {@link org.opentmr.classifier.Scorer} made from it turns one feature vector into a posterior
 * over motions. {@link org.opentmr.classifier.Trainers} knows them by name, {@link org.opentmr.classifier.ModelJson}
 * stores them, {@link org.opentmr.classifier.Folds} splits by repetition.
 *
 * <p>{@link org.opentmr.classifier.RidgeRegression} estimates numbers instead of motions.
 *
 * <p>What becomes of awkward data:
 *
 * <ul>
 *   <li>one motion, a motion without windows, a feature that is NaN, infinite or above 1e150: refused by name
 *   <li>a feature that never changes: ignored where features are standardised and by LDA without shrinkage; elsewhere the
 *       shrinkage carries it, and without shrinkage the covariance is refused as singular
 *   <li>more features than windows: LDA leaves the empty directions out, shrinkage fills them, QDA refuses
 *   <li>a motion of one window: LDA and RDA take it (its covariance is the others'), QDA, NB and SVM want two
 *   <li>windows that stand twice: counted twice
 * </ul>
 */
@NullMarked
package org.opentmr.classifier;

import org.jspecify.annotations.NullMarked;
