/**
 * Models in the Open Neural Network Exchange format, run by ONNX Runtime: {@link org.opentmr.classifier.onnx.OnnxRuntime}
 * joins them to the classifiers. Built with the profile {@code onnx} only: the runtime's native libraries are larger than
 * the whole program.
 */
@NullMarked
package org.opentmr.classifier.onnx;

import org.jspecify.annotations.NullMarked;
