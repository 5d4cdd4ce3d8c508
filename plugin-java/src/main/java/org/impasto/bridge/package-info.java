/**
 * The only doorway for C++: takes the host's requests from the plugin's native queue, paints them,
 * and answers.
 *
 * <p>{@link org.impasto.bridge.Serve} is what the plugin starts in the Java VM; {@link
 * org.impasto.bridge.NativeBridge} mirrors {@code impasto/bridge.h}, the description of all that
 * crosses. Stands on {@code engine} (which paints), {@code frame} (host pixels and their colours),
 * {@code settings} and {@code media} (style pictures from files). Pixels stay in memory that C++
 * owns; they are read and written there.
 */
package org.impasto.bridge;
