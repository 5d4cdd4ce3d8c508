/**
 * A shot rendered by program, whose motion and occlusion are known exactly.
 *
 * <p>Entry: {@link org.impasto.demo.DemoShot}. A harbour at golden hour, built of flat layers that
 * each move by their own affine map, so that every pixel's motion vector is a formula and no
 * estimate. It is what the demo paints and what the estimated flow is judged against. Stands on
 * {@code frame} only; the layers are {@code demo.scenery}, drawn by {@code demo.drawing}.
 *
 * <p>Conventions of the scene: one unit is the height of the frame, the origin its centre, x right,
 * y down. The layers' textures never change with time; all change comes from motion.
 */
package org.impasto.demo;
