/**
 * The looks, one class each. Entry: {@link org.impasto.tools.stylepictures.looks.Look}. Knows
 * {@code motifs}, {@code brush} and {@code surface}.
 */
package org.impasto.tools.stylepictures.looks;
