/**
 * Writes what follows from the declaration: the C++ table, the Settings record, the table of
 * parameters, the command-line options and the parameter reference.
 *
 * <p>Entry: {@link org.impasto.manifest.compiler.ManifestCompiler}, run by the build. Each writer
 * is one file of output. Stands on {@code manifest}, which reads and checks.
 */
package org.impasto.manifest.compiler;
