/**
 * The demo shot as a render out of a 3D program: one OpenEXR file a frame with all its layers.
 * Entry: {@link org.impasto.tools.render.RenderDemo}. Knows the demo shot, {@code media} and {@code
 * cryptomatte}, no other tool.
 */
package org.impasto.tools.render;
