/**
 * Render farm engines: what each is given of a plan, and how it takes it.
 *
 * <p>Entry: {@link org.impasto.farm.engine.Engines}; one class an engine. An engine starts {@code
 * impasto shot} for every shot or group of shots, then {@code impasto assemble}; it watches them
 * and starts them again. Stands on {@code farm} for plans.
 */
package org.impasto.farm.engine;
