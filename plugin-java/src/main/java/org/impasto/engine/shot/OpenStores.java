package org.impasto.engine.shot;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.impasto.settings.Settings;
import org.impasto.store.FrameStore;
import org.impasto.store.folder.StoreLimit;
import org.impasto.store.folder.StoreLocation;
import org.impasto.store.frame.Origin;

/** The stores that are used, by folder and limit. */
final class OpenStores implements AutoCloseable {
  private static final double BYTES_A_GIGABYTE = 1e9;

  private record Key(Path folder, long bytes) {}

  private final Path folder;
  private final Origin origin;
  private final Map<Key, FrameStore> stores = new HashMap<>();

  /**
   * @param folder of all; null for that which settings and environment name
   * @param origin of what is painted, and which frames of others are taken
   */
  OpenStores(Path folder, Origin origin) {
    this.folder = folder;
    this.origin = origin;
  }

  FrameStore of(Settings settings) {
    Path place =
        folder != null ? folder : StoreLocation.resolve(settings.storeFolder(), System.getenv());
    double gigabytes =
        StoreLimit.effective(
            place, settings.storeGigabytes(), Settings.defaults().storeGigabytes());
    Key key = new Key(place, (long) (gigabytes * BYTES_A_GIGABYTE));
    return stores.computeIfAbsent(key, each -> new FrameStore(each.folder, each.bytes, origin));
  }

  @Override
  public void close() {
    stores.values().forEach(FrameStore::close);
    stores.clear();
  }
}
