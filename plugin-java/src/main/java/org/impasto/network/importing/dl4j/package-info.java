/**
 * Reads DL4J's own zips, and files of weights alone for a DL4J graph or a known architecture. Entry
 * classes {@link org.impasto.network.importing.dl4j.Dl4jZip} and {@link
 * org.impasto.network.importing.dl4j.SafetensorsFile}. Stands on {@code network.importing.parsed}.
 */
package org.impasto.network.importing.dl4j;
