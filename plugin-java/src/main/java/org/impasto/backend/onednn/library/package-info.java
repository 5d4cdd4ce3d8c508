/**
 * oneDNN's calls and memory. Entry class {@link org.impasto.backend.onednn.library.Library}, a
 * scope that owns what it made. Stands on the JavaCPP preset {@code dnnl} alone.
 */
package org.impasto.backend.onednn.library;
