/**
 * Still pictures as files, and what is done with whole pictures. Start at {@link
 * org.impasto.media.picture.Pictures}. Knows {@code media.io} and {@code media.exr}; used by the
 * node too, so it may use OpenCV and tinyexr alone.
 */
package org.impasto.media.picture;
