/**
 * Requests are served: entry class {@link org.impasto.engine.shot.StyleEngine}, which has each
 * request served by a {@link org.impasto.engine.shot.RequestService}, with the {@link
 * org.impasto.engine.shot.EngineResources} that outlive it. Stands on all other rooms of the
 * engine; {@code engine.chain} knows in what order frames are painted.
 */
package org.impasto.engine.shot;
