/** The screen of tests of control. */
@NullMarked
package org.opentmr.app.bench.view.test;

import org.jspecify.annotations.NullMarked;
