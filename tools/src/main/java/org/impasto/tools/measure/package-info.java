/**
 * Measures of paintings and of motion. The programs are called {@code Measure...}; {@link
 * org.impasto.tools.measure.StyleDistance} and {@link org.impasto.tools.measure.DemoTruth} also
 * serve tests. Knows {@code footage}.
 */
package org.impasto.tools.measure;
