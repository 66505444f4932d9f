/**
 * Tests of control on the live stream, without a screen: which test with which settings, the test under way on a thread of its
 * own, its results as files of the session and beside those of the test before.
 */
@NullMarked
package org.opentmr.app.bench.model.test;

import org.jspecify.annotations.NullMarked;
