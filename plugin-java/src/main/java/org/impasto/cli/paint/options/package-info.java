/**
 * What groups of options of {@code impasto paint} mean: how files are read and written ({@link
 * org.impasto.cli.paint.options.MediaOptions}), which style is meant, styles of a render's objects,
 * its motion and depth, and that no input is written over. {@code cli.paint} puts them together.
 */
package org.impasto.cli.paint.options;
