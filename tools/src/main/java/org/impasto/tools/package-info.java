/**
 * Programs for those who make Impasto: measures, the documentation's pictures, the looks' style
 * pictures. Not part of the bundle.
 *
 * <p>Entry: {@link org.impasto.tools.Tools}, which {@code ./impasto-tools} starts. Rooms: {@code
 * footage} shots to paint, {@code measure} what paintings are measured by, {@code sheets} the
 * documentation's pictures, {@code stylepictures} the looks'. They know the engine; nothing but the
 * tests knows them.
 */
package org.impasto.tools;
