/**
 * What is asked of a painter and what came of it, in the log: {@link
 * org.impasto.watching.LoggedPainter}. {@code bridge} and {@code cli} put it around the engine.
 */
package org.impasto.watching;
