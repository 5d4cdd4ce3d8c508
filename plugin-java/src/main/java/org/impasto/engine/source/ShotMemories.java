package org.impasto.engine.source;

import java.util.LinkedHashMap;
import org.impasto.engine.FrameSource;
import org.impasto.settings.Settings;

/**
 * What is remembered of the shots painted last; that not painted for longest is forgotten first.
 */
public final class ShotMemories implements AutoCloseable {
  private static final int SHOTS = 16;

  private record Key(String shot, Settings.WorkingResolution resolution) {}

  private final LinkedHashMap<Key, ShotMemory> shots = new LinkedHashMap<>(16, 0.75f, true);

  /** Of the shot that is painted now; the others let go of their pictures. */
  public ShotMemory of(String shot, Settings.WorkingResolution resolution, FrameSource source) {
    ShotMemory memory =
        shots.computeIfAbsent(
            new Key(shot, resolution), each -> new ShotMemory(source.temporalAccess()));
    shots.values().stream().filter(each -> each != memory).forEach(ShotMemory::rest);
    if (shots.size() > SHOTS) {
      Key oldest = shots.keySet().iterator().next();
      shots.remove(oldest).close();
    }
    return memory;
  }

  /** All let go of their pictures. */
  public void rest() {
    shots.values().forEach(ShotMemory::rest);
  }

  @Override
  public void close() {
    shots.values().forEach(ShotMemory::close);
    shots.clear();
  }
}
