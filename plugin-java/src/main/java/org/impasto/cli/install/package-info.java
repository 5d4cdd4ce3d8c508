/**
 * {@code impasto install} and {@code uninstall}: {@link org.impasto.cli.install.InstallCommand} and
 * its counterpart put the bundle where hosts look, by {@code org.impasto.install}.
 */
package org.impasto.cli.install;
