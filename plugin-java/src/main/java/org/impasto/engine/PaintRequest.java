package org.impasto.engine;

import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/**
 * One frame to paint.
 *
 * @param shot names the shot within this process (a host's instance and clip, a file); frames of one shot share a chain
 * @param source the shot's frames
 * @param time the frame to paint, source.first() to source.last()
 * @param settings effective settings at this time (a look already applied)
 * @param style the style picture, RGB, display-referred, [0,1]; stays the caller's
 */
public record PaintRequest(String shot, FrameSource source, int time, Settings settings, Frame style) {}
