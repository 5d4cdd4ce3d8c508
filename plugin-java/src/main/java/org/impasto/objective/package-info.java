/**
 * What a painting is judged by: style statistics, content, temporal consistency and regularisation,
 * each with its gradient. {@link org.impasto.objective.FrameObjective} is the sum for one frame.
 * Stands on {@code backend}; {@code engine} chooses targets and weights.
 */
package org.impasto.objective;
