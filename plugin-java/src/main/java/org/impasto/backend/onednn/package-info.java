/**
 * The processor backend: oneDNN in float32 through the JavaCPP {@code dnnl} preset.
 *
 * <p>Entry: {@link org.impasto.backend.onednn.OneDnnProvider}. Every feature map lies in memory as
 * [H,W,C] (oneDNN's {@code acdb}). Measured, convolutions reach the machine's peak in it both ways.
 * No reorder is needed between layers, and rows of positions are matrices for the statistics. All
 * primitives of a plan are built once.
 *
 * <p>OpenBLAS is left out on purpose: its threads and oneDNN's OpenMP threads wait busily for work
 * and would take the cores from each other.
 *
 * <p>Neighbours: {@code backend.providing}.
 */
package org.impasto.backend.onednn;
