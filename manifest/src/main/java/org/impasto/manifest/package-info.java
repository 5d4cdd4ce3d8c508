/**
 * The manifest compiler: reads the one declaration of plugin, clips and parameters and spreads it
 * to the C++ table, the Settings record, the command-line options and the parameter reference.
 *
 * <p>Entry: {@link org.impasto.manifest.ManifestCompiler}, run by the build. It stands on Gson
 * alone; the engine's settings room borrows {@link org.impasto.manifest.JsonObjectReader} and
 * {@link org.impasto.manifest.LookFile}.
 */
package org.impasto.manifest;
