/**
 * The command line: {@code impasto paint}, {@code demo}, {@code looks}, {@code info}.
 *
 * <p>Start at {@link org.impasto.cli.Main}. A command reads its arguments and tells what happened;
 * the work is done by the engine's {@code Painter}, by {@code media} (files) and, for the demo, by
 * the bundle in the command-line host. {@code SettingsOptions} is generated from the manifest.
 */
package org.impasto.cli;
