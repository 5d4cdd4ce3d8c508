/**
 * Pixels: planar float pictures, the host's interleaved ones, arithmetic on them, resampling.
 *
 * <p>{@link org.impasto.frame.Frame} is what every room passes on. {@code colour} leads from a
 * host's {@link org.impasto.frame.HostPixels} to frames and back. This room imports no other;
 * OpenCV is seen here for {@link org.impasto.frame.Resampling} and {@link
 * org.impasto.frame.Sharpening} only, through {@link org.impasto.frame.Planes}.
 *
 * <p>Conventions: planes [C,H,W], top row first, pixel centres at whole coordinates; colour frames
 * are RGB, display-referred (sRGB curve), unpremultiplied, in [0,1].
 */
package org.impasto.frame;
