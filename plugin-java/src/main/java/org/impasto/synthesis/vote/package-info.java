/**
 * Makes the picture of a match field. {@link org.impasto.synthesis.vote.Vote} takes the mean of all
 * patches over a pixel, in the rounds of the search. {@link org.impasto.synthesis.vote.LastVote}
 * makes the paint that is shown. It reads the exemplar between its pixels by a {@link
 * org.impasto.synthesis.vote.Spline}.
 */
package org.impasto.synthesis.vote;
