/**
 * What FFmpeg does for the other rooms: pixel formats, decoders of pictures, what it prints. Start
 * at {@link org.impasto.media.ffmpeg.SwsPixels}. On the command line only: the bundle of the node
 * has no FFmpeg. Knows {@code media.io}.
 */
package org.impasto.media.ffmpeg;
