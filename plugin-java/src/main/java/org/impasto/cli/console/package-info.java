/**
 * What all commands share: how errors, progress and an interruption are told. {@link
 * org.impasto.cli.console.ErrorReport} writes errors, {@link org.impasto.cli.console.ProgressLine}
 * progress. Knows no command.
 */
package org.impasto.cli.console;
