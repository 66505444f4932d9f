/**
 * How the outcome of a study is told: sections of text, figures held against the range that they should lie in, tables and
 * pictures, and their writing as Markdown, JSON and PNG. Knows nothing of what was studied.
 */
@NullMarked
package org.opentmr.experiment.report;

import org.jspecify.annotations.NullMarked;
