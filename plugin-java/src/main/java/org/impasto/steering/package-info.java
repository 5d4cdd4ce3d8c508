/**
 * Maps of an artist or a render that steer the brush: how large strokes are, how they run, how
 * strictly they keep to contours. Also how the strokes of a painting run. Start at {@link
 * org.impasto.steering.StrokeDirection}. Knows pixels and what is seen in them.
 */
package org.impasto.steering;
