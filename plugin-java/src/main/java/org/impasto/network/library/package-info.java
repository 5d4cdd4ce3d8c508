/**
 * The networks that there are: the embedded one, and those that the user has installed.
 *
 * <p>Entry: {@link org.impasto.network.library.Networks} finds one by name; {@link
 * org.impasto.network.library.InstalledNetworks} keeps the user's. Stands on {@code
 * network.format}; {@code engine.network} and the command line ask it.
 */
package org.impasto.network.library;
