/**
 * Makes the packages of the program with the JDK's own tools: a run-time of the modules that are needed, archives of the
 * classes that the bench starts with, an application image and the system's installer. Not part of the program.
 */
@NullMarked
package org.opentmr.packaging;

import org.jspecify.annotations.NullMarked;
