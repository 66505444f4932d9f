/**
 * Multilayer perceptrons on plain arrays: a {@link org.opentmr.classifier.network.Network} is a design and its weights,
 * {@link org.opentmr.classifier.network.Forward} passes windows through it,
 * {@link org.opentmr.classifier.network.NetworkTraining} finds the weights. Knows nothing of motions, repetitions or files.
 */
@NullMarked
package org.opentmr.classifier.network;

import org.jspecify.annotations.NullMarked;
