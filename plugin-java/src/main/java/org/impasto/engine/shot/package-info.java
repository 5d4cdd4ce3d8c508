/**
 * The composer: which frames a request needs, which of them are in the store, and in what order the
 * rest are painted. Entry class {@link org.impasto.engine.shot.StyleEngine}, which has each request
 * served by a {@link org.impasto.engine.shot.Service}; {@link org.impasto.engine.shot.ShotChain}
 * knows what a shot's frames lean on, {@link org.impasto.engine.shot.ChainStep} has one painted by
 * {@code engine.painting}.
 */
package org.impasto.engine.shot;
