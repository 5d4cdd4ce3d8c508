/**
 * What a render's files hold besides the picture, by the names that renderers give it: motion,
 * depth, normals, Cryptomatte. Start at {@link org.impasto.media.passes.RenderPasses}. Knows {@code
 * media.exr}, {@code media.sequence} and {@code cryptomatte}; used by {@code media.guides} and
 * {@code cli}.
 */
package org.impasto.media.passes;
