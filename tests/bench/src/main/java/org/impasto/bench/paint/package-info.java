/**
 * Measures what brushwork's paint is like: {@link org.impasto.bench.paint.PaintBench} paints rows
 * into a folder, and a program in Python measures them.
 */
package org.impasto.bench.paint;
