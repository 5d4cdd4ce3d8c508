/**
 * Frames as packets of a codec. {@link org.impasto.media.coding.VideoCodec} says which there are,
 * {@link org.impasto.media.coding.Coders} who codes: an encoder of our FFmpeg, or for H.265, which
 * that has in hardware only, the user's own {@code ffmpeg}. {@code media.video} puts packets into
 * files. Knows {@code media.ffmpeg} and {@code media.io}.
 */
package org.impasto.media.coding;
