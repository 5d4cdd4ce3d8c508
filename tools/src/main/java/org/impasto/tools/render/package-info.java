/**
 * The demo shot as a render out of a 3D program, {@link org.impasto.tools.render.RenderDemo}: one
 * OpenEXR file a frame with all its layers. Or for two eyes, {@link org.impasto.tools.render.Eyes}.
 * Knows the demo shot, {@code media}, {@code cryptomatte} and {@code flow}, no other tool.
 */
package org.impasto.tools.render;
