/**
 * Shots in files: videos, numbered sequences of pictures, single pictures.
 *
 * <p>Start at {@link org.impasto.media.MediaFiles}; {@link org.impasto.media.MediaFrameSource} is a
 * shot in files as the engine sees it. Pictures in memory are {@link org.impasto.frame.Frame}s:
 * RGB, display-referred, [0,1]. Used by {@code cli} and {@code queue}; the node has its frames from
 * the host and reads only style pictures and keyframes here.
 */
package org.impasto.media;
