/**
 * What the demo shot shows: one class a layer, each a {@link org.impasto.demo.drawing.Layer}.
 * {@code demo.Scene} places and moves them. Stands on {@code demo.drawing}.
 */
package org.impasto.demo.scenery;
