/**
 * What a person can mean to do: degrees of freedom, motions made of them, and the ordered set of motions that a decoder
 * tells apart. Depends on the JDK alone; knows nothing of signals.
 */
@NullMarked
package org.opentmr.motion;

import org.jspecify.annotations.NullMarked;
