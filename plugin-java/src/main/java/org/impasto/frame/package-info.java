/**
 * Pixels: planar float pictures, the host's interleaved ones, arithmetic on them, resampling.
 *
 * <p>{@link org.impasto.frame.Frame} is what every room passes on. {@code colour} leads from a
 * host's {@link org.impasto.frame.HostPixels} to frames, {@code composition} back. OpenCV works on
 * {@link org.impasto.frame.Planes}. Other arithmetic goes by {@link org.impasto.frame.PixelRows},
 * or by {@link org.impasto.frame.Rows} where rows are not enough.
 *
 * <p>Conventions: planes [C,H,W], top row first, pixel centres at whole coordinates; colour frames
 * are RGB, display-referred (sRGB curve), unpremultiplied, in [0,1]. A new frame is the caller's to
 * close, by {@code ownership}; what works in place says so.
 */
package org.impasto.frame;
