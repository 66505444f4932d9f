package org.opentmr.feature.covariance;

import java.util.function.DoubleUnaryOperator;

/** Numbers of a window: sums, and what is made of each. */
record Quantity(BlockSums terms, DoubleUnaryOperator number) {}
