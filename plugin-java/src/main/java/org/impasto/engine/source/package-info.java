/**
 * A shot's frames before they are painted: at working size, held for a while, compared with what
 * was seen of them before. Entry class {@link org.impasto.engine.source.SourceFrames}, for one
 * request; {@link org.impasto.engine.source.ShotMemory} outlives it. Stands on {@code engine} and
 * {@code colour}; used by {@code engine.motion} and {@code engine.chain}.
 */
package org.impasto.engine.source;
