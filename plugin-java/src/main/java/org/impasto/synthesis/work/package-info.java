/**
 * How the work of texture synthesis is shared out: {@link org.impasto.synthesis.work.Workers} runs
 * bands side by side and polls for an abort, {@link org.impasto.synthesis.work.Buffers} lends
 * arrays that are used again. Knows no pixels.
 */
package org.impasto.synthesis.work;
