/**
 * Fetches well-known networks from where they are published: their addresses, their checksums, and
 * a download that goes on where it was cut off.
 *
 * <p>Entry: {@link org.impasto.network.installing.Installation}. Neighbours: {@code
 * network.importing} reads what was fetched, {@code network} keeps it. Only the command line comes
 * here; painting never downloads anything.
 */
package org.impasto.network.installing;
