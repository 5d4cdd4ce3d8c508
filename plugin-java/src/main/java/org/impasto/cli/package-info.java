/**
 * The command line: one room for each command, this one for what starts them.
 *
 * <p>Start at {@link org.impasto.cli.Main}. A command reads its arguments and tells what happened.
 * The work is done by the engine's {@code Painter}, by {@code media} (files) and, for the demo, by
 * the bundle in the command-line host.
 */
package org.impasto.cli;
