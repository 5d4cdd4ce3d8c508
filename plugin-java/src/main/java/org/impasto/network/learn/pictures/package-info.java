/**
 * Pictures that a network is learnt from: procedural {@link
 * org.impasto.network.learn.pictures.DeadLeaves}, or a person's own as {@link
 * org.impasto.network.learn.pictures.TrainingPicture}, and the random numbers behind them. Used by
 * {@code network.learn} alone, which promises the same bytes on every machine.
 */
package org.impasto.network.learn.pictures;
