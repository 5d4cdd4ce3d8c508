/**
 * What the looks show, one class each: colours and directions as functions of place, or things to
 * draw. Knows {@code brush} and {@code surface}.
 */
package org.impasto.tools.stylepictures.motifs;
