/**
 * OpenEXR files, read through tinyexr: pictures, motion vectors, depth. Start at {@link
 * org.impasto.media.exr.ExrChannels}. Knows {@code media.io}; used by {@code media.picture} and
 * {@code media.guides}. {@code media.exr.writing} writes them.
 */
package org.impasto.media.exr;
