/**
 * The one declaration of plugin, clips and parameters, read and checked.
 *
 * <p>Entry: {@link org.impasto.manifest.ManifestReader}. It stands on Gson alone; {@code
 * manifest.compiler} writes what follows from it, and the engine's settings room borrows {@link
 * org.impasto.manifest.JsonObjectReader} and {@link org.impasto.manifest.LookFile}.
 */
package org.impasto.manifest;
