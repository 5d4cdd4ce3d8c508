/**
 * Sound that a container does not hold as it is, coded anew. {@link
 * org.impasto.media.sound.SoundCodec} says as what, {@link org.impasto.media.sound.SoundConverter}
 * does it, cut to the pictures. {@code media.video} hands in packets. Knows {@code media.ffmpeg}.
 */
package org.impasto.media.sound;
