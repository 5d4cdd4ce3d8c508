/**
 * Brushwork: patch-based texture synthesis. A frame is put together from patches of a style picture
 * (the exemplar), led by a guide: its own masses and colours. Knows only pixels and flow.
 *
 * <p>How it is used, once a shot and once a frame:
 *
 * <pre>{@code
 * Workers workers = new Workers(executor, threads, () -> aborted);
 * ExemplarSet exemplars = ExemplarSet.prepare(pictures, width, height, settings, workers);
 * Synthesis synthesis = new Synthesis(exemplars, settings);
 * Painted one = synthesis.first(target, ExemplarUse.all(1), workers, progress);
 * EarlierFrame before = new EarlierFrame(one.paint(), one.field(), u, v, reliability);
 * Painted two = synthesis.following(next, List.of(before), ExemplarUse.all(1), workers, progress);
 * }</pre>
 *
 * <p>Here is what goes in and comes out; {@link org.impasto.synthesis.frames.Synthesis} is the
 * entry. {@link org.impasto.synthesis.ExemplarSet} is immutable and shared; its bytes are known
 * before it is made. {@link org.impasto.synthesis.MatchField} is the state of a shot: where every
 * pixel comes from. {@link org.impasto.synthesis.Target} says what is to be painted, {@link
 * org.impasto.synthesis.ExemplarUse} which pictures each label may take from and in which shares.
 * Arrays are packed, [height][width][3], RGB, display-referred, in [0,1]. The same input gives the
 * same bits, whatever the threads and whether there are vectors.
 *
 * <p>After Kwatra et al. 2005 (texture optimisation), Tong et al. 2002 (k-coherence), Jamriska et
 * al. 2015 and 2019 (uniform use, stylising by example); without random search.
 *
 * <p>Rooms: {@code filter} what is seen in pictures, {@code exemplar} prepared style pictures,
 * {@code cost} what a place costs. {@code search} and {@code vote} are the two steps of a round.
 * {@code carry} places along the motion, {@code frames} whole frames, {@code blend} keyframes
 * joined, {@code work} threads and arrays.
 */
package org.impasto.synthesis;
