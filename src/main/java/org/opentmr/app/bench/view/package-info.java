/** What all screens of the bench share: its look, and what a screen is. */
@NullMarked
package org.opentmr.app.bench.view;

import org.jspecify.annotations.NullMarked;
