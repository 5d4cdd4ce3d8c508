/**
 * A perceptual network as the settings use it: its layers and their weights, compiled plans and the
 * memory that they may take. Also what the network knows of style pictures. Entry class {@link
 * org.impasto.engine.network.PaintingNetwork}. Stands on {@code network}, {@code backend}, {@code
 * engine.style} and {@code engine.recipe}; used by {@code engine.loss}.
 */
package org.impasto.engine.network;
