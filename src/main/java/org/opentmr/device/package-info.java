/**
 * Where live samples come from: what a source, a board and its line promise. The lines themselves, the formats and the
 * replay live in the packages below; nothing here knows any of them.
 */
@NullMarked
package org.opentmr.device;

import org.jspecify.annotations.NullMarked;
