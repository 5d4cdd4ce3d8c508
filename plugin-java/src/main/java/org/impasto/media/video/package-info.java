/**
 * Videos through FFmpeg, on the command line only. Start at {@link
 * org.impasto.media.video.VideoReader} and {@link org.impasto.media.video.VideoWriter}. Knows
 * {@code media.io} and {@code media.ffmpeg}.
 */
package org.impasto.media.video;
