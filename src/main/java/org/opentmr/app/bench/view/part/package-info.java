/**
 * Parts that every screen of the bench is put together from: pictures, tables, figures, progress, the choice of a file, the
 * program's icon. They know no screen, no step and nothing of a live session.
 */
@NullMarked
package org.opentmr.app.bench.view.part;

import org.jspecify.annotations.NullMarked;
