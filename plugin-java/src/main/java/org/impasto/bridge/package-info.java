/**
 * The only doorway for C++: takes the host's requests from the plugin's native queue, paints them,
 * and answers.
 *
 * <p>{@link org.impasto.bridge.Serve} is what the plugin starts in the Java VM; {@link
 * org.impasto.bridge.host.NativeBridge} mirrors {@code impasto/bridge.h}, the description of all
 * that crosses; {@code bridge.host} reads what it brings. Stands on {@code engine} (which paints),
 * {@code colour} (what the host's numbers mean), {@code settings} and {@code media} (style pictures
 * from files). Pixels stay in memory that C++ owns; they are read and written there.
 */
package org.impasto.bridge;
