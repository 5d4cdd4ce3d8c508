/**
 * Writes OpenEXR files through tinyexr: pictures ({@link org.impasto.media.exr.writing.ExrOutput}),
 * planes that are no light ({@link org.impasto.media.exr.writing.ExrData}), several parts in one.
 * Knows {@code media.io} and {@code media.metadata}; {@code media.exr} reads.
 */
package org.impasto.media.exr.writing;
