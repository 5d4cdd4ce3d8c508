/**
 * Carries places from painted frames along the motion: {@link
 * org.impasto.synthesis.carry.CarriedPlaces} moves them, {@link
 * org.impasto.synthesis.carry.PieceSmoothing} evens them, {@link
 * org.impasto.synthesis.carry.Stretch} and {@link org.impasto.synthesis.carry.Outgrown} say which
 * are given up. Paint is then read from the exemplar there, never from a warped picture.
 */
package org.impasto.synthesis.carry;
