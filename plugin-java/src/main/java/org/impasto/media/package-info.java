/**
 * Shots in files: videos through FFmpeg, numbered sequences of pictures through OpenCV.
 *
 * <p>Start at {@link org.impasto.media.MediaReader#open} and {@link
 * org.impasto.media.MediaWriter#create}; {@link org.impasto.media.MediaFrameSource} is a shot in
 * files as the engine sees it. Pictures in memory are {@link org.impasto.frame.Frame}s: RGB,
 * display-referred, [0,1]. Used by {@code cli}; the node has its frames from the host.
 */
package org.impasto.media;
