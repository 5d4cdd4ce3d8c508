/**
 * The pictures of the documentation: {@link org.impasto.pictures.PaintSheets} makes every one of
 * them, one class a sheet. {@link org.impasto.pictures.Studio} paints what they show, {@link
 * org.impasto.pictures.Board} lays it out.
 */
package org.impasto.pictures;
