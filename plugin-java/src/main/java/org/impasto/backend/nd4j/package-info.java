/**
 * Arithmetic by whichever ND4J backend is on the class path: the processor's, or CUDA's.
 *
 * <p>Enter at {@link org.impasto.backend.nd4j.Nd4jProvider}, which touches no class of ND4J before
 * it is asked for a backend. Features lie as [1,C,H,W]. Every array is made once, for a plan or a
 * tensor, and closed with it. Operations write into what is there. So nothing is left to the
 * garbage collector from one evaluation to the next.
 *
 * <p>Neighbours: {@code backend.providing}; this is the only room that computes with ND4J.
 */
package org.impasto.backend.nd4j;
