/**
 * Reads Keras files (HDF5). Entry class {@link org.impasto.network.importing.keras.KerasFile}.
 * Stands on {@code network.importing.parsed}; the only room that knows jhdf.
 */
package org.impasto.network.importing.keras;
