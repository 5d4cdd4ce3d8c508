/**
 * A network as it was read, whatever the format, and its way into our form. A reader makes a {@link
 * org.impasto.network.importing.parsed.ParsedNetwork}; {@link
 * org.impasto.network.importing.parsed.LayerFolding} folds layers that can be folded, {@link
 * org.impasto.network.importing.parsed.ParsedDefinition} gives the result the form of a network.
 * Stands on {@code network}.
 */
package org.impasto.network.importing.parsed;
