/**
 * An evaluation of the loss and its gradient: ours beside other libraries', and what the optimiser
 * adds. Start at {@link org.impasto.bench.evaluation.EvaluationBench}.
 */
package org.impasto.bench.evaluation;
