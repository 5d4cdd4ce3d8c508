/**
 * Frames that show all around, as charts that are painted like flat frames. {@link
 * org.impasto.panorama.Charts} says how they lie, {@link org.impasto.panorama.ChartPictures} draws
 * them and puts the frame together again. Knows pixels and flow.
 */
package org.impasto.panorama;
