/**
 * The host's side of a request: pictures of its clips, its settings by time, its progress bar.
 * Entry class {@link org.impasto.bridge.host.NativeBridge}, which mirrors {@code impasto/bridge.h};
 * {@link org.impasto.bridge.host.HostPictures} is a shot as the engine sees it. Used by {@code
 * bridge}, which has the requests painted.
 */
package org.impasto.bridge.host;
