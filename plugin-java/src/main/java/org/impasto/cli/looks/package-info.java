/**
 * Looks on the command line: {@code impasto looks} lists them, {@code impasto look save} makes one
 * of your own. Entry classes {@link org.impasto.cli.looks.LooksCommand} and {@link
 * org.impasto.cli.looks.LookCommand}.
 */
package org.impasto.cli.looks;
