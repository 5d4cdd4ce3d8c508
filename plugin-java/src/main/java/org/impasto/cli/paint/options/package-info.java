/**
 * What groups of options of {@code impasto paint} mean. {@link
 * org.impasto.cli.paint.options.MediaOptions} says how files are read and written. Others say which
 * style is meant, what is taken of a render, which maps steer strokes, and that no input is written
 * over. {@code cli.paint} puts them together.
 */
package org.impasto.cli.paint.options;
