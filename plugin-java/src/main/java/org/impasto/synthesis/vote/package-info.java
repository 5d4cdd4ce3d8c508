/**
 * Makes the picture of a match field. {@link org.impasto.synthesis.vote.Vote} lets all patches over
 * a pixel speak and settles the rounds of the search; {@link org.impasto.synthesis.vote.LastVote}
 * makes the paint that is shown, and reads the exemplar between its pixels by a {@link
 * org.impasto.synthesis.vote.Spline}.
 */
package org.impasto.synthesis.vote;
