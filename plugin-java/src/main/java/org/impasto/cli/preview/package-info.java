/**
 * {@code impasto preview}: one frame of a shot in several looks or settings, and films that compare
 * a shot with its painting. Entry class {@link org.impasto.cli.preview.PreviewCommand}. What is
 * painted is what {@code cli.paint} would paint.
 */
package org.impasto.cli.preview;
