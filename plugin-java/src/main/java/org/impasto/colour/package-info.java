/**
 * What numbers of pixels mean, and how colours are changed. {@link
 * org.impasto.colour.ColourConversion} leads from a host's {@link org.impasto.frame.HostPixels} to
 * frames, through a {@link org.impasto.colour.WorkingSpace}; {@code composition} leads back. {@link
 * org.impasto.colour.Recolouring} and {@link org.impasto.colour.Luminance} move colours between
 * pictures. Stands on {@code frame}.
 */
package org.impasto.colour;
