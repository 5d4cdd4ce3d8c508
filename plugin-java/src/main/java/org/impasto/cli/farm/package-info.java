/**
 * {@code impasto plan}, {@code shot}, {@code assemble}, {@code submit} and {@code follow}: films
 * that many machines paint.
 *
 * <p>Entry: {@link org.impasto.cli.farm.PlanCommand}. Stands on {@code farm} for plans and engines
 * and on {@code cli.paint} for what a film is painted with ({@link
 * org.impasto.cli.farm.PaintedFilm}, which {@code cli.queue} uses as well).
 */
package org.impasto.cli.farm;
