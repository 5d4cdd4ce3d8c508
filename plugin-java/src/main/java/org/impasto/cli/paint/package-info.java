/**
 * {@code impasto paint}. {@link org.impasto.cli.paint.PaintCommand} reads the arguments, {@link
 * org.impasto.cli.paint.PaintJob} paints a range of frames and writes them. {@code SettingsOptions}
 * is generated from the manifest. {@code cli.paint.options} has what groups of options mean; {@code
 * cli.queue}, {@code cli.farm} and {@code cli.preview} take the same options.
 */
package org.impasto.cli.paint;
