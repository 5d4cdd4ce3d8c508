/**
 * Mattes of a render's objects by their names, out of the ranks that a renderer wrote: Cryptomatte,
 * specification 1.2 (Friedman and Jones, Psyop 2015-2018). Start at {@link
 * org.impasto.cryptomatte.CryptomatteLayer}. Numbers and texts come in as they stand in a file;
 * which file is {@code media.passes}' business. Knows {@code errors} alone.
 */
package org.impasto.cryptomatte;
