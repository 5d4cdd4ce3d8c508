/**
 * {@code impasto networks}: lists, installs, imports, checks and removes networks. Entry class
 * {@link org.impasto.cli.networks.NetworksCommand}, one class for each command below it.
 */
package org.impasto.cli.networks;
