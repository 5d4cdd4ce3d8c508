/**
 * What is given beside a shot in files: motion and depth, mattes, keyframes, style pictures. One
 * class each, named so. Knows {@code media.sequence}, {@code media.picture}, {@code media.exr} and
 * {@code media.passes}.
 */
package org.impasto.media.guides;
