/**
 * {@code impasto paint}. {@link org.impasto.cli.paint.PaintCommand} reads the arguments, {@link
 * org.impasto.cli.paint.PaintJob} paints a range of frames and writes them. {@code SettingsOptions}
 * is generated from the manifest.
 */
package org.impasto.cli.paint;
