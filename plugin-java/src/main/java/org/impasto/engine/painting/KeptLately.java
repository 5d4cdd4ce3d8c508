package org.impasto.engine.painting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was computed, up to a number of things; that not asked for longest leaves first. */
final class KeptLately<K, V> {
  private final Map<K, V> kept;

  KeptLately(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key, Supplier<V> compute) {
    V value = kept.get(key);
    if (value == null) {
      value = compute.get();
      kept.put(key, value);
    }
    return value;
  }
}
