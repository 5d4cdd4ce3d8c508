/**
 * Photoshop's files: the flattened picture that stands in them beside the layers, by {@link
 * org.impasto.media.psd.PsdPicture}. Knows {@code media.io}; used by {@code media.picture}.
 */
package org.impasto.media.psd;
