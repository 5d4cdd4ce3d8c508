/**
 * Style pictures made ready to be searched. All pictures of a set, and their mirrored copies, lie
 * in one {@link org.impasto.synthesis.exemplar.Atlas} so that a place is one number. Each of its
 * levels is an {@link org.impasto.synthesis.exemplar.AtlasLevel}. {@link
 * org.impasto.synthesis.exemplar.SimilarPlaces} knows which patches look alike, by a {@link
 * org.impasto.synthesis.exemplar.KdTree} on what {@link org.impasto.synthesis.exemplar.PatchBasis}
 * keeps of them. All of it is immutable once made.
 */
package org.impasto.synthesis.exemplar;
