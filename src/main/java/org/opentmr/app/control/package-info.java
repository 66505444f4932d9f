/** Tests of control as both faces of the program take and show them: their figures, published ones beside them, pictures, words. */
@NullMarked
package org.opentmr.app.control;

import org.jspecify.annotations.NullMarked;
