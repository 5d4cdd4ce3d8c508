/**
 * Benchmarks: an evaluation of loss and gradient beside ND4J, libtorch and the bare convolutions,
 * whole frames stage by stage, and memory.
 *
 * <p>Entry: {@link org.impasto.bench.Bench}, started by {@code tests/bench/run}. A {@link
 * org.impasto.bench.evaluation.Problem} is what all {@link
 * org.impasto.bench.evaluation.Competitor}s compute; {@link org.impasto.bench.Rounds} times them in
 * turn. Stands on the engine's open interfaces; libtorch is seen only here.
 */
package org.impasto.bench;
