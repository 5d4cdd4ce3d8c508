/**
 * How layers are drawn: colours, shapes, repeatable noise. Imports no other room; the program that
 * paints the looks' style pictures borrows {@link org.impasto.demo.drawing.Noise} and {@link
 * org.impasto.demo.drawing.Colour}.
 */
package org.impasto.demo.drawing;
