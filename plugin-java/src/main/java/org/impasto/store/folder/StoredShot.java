package org.impasto.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.impasto.errors.UserException;
import org.impasto.store.frame.FrameFile;

/**
 * The frames of one shot in a store.
 *
 * @param name of the shot; empty of frames that do not say
 * @param files of the frames
 * @param bytes of them all
 */
public record StoredShot(String name, List<Path> files, long bytes) {
  public long frames() {
    return files.size();
  }

  /** All shots in a store's folder; none where it is not there. */
  public static List<StoredShot> in(Path folder) {
    Map<String, StoredShot> shots = new TreeMap<>();
    try {
      for (Path file : StoreContents.files(folder)) {
        add(file, shots);
      }
    } catch (IOException e) {
      throw new UserException(folder + " cannot be read: " + e + "; check its permissions", e);
    }
    return List.copyOf(shots.values());
  }

  private static void add(Path file, Map<String, StoredShot> shots) {
    try {
      long size = Files.size(file);
      StoredShot one = new StoredShot(FrameFile.origin(file).shot(), List.of(file), size);
      shots.merge(one.name, one, StoredShot::with);
    } catch (IOException goneMeanwhile) {
      // Another process made room.
    }
  }

  private StoredShot with(StoredShot more) {
    List<Path> all = files instanceof ArrayList<Path> ? files : new ArrayList<>(files);
    all.addAll(more.files);
    return new StoredShot(name, all, bytes + more.bytes);
  }

  /** Deletes its frames. Throws UserException where one may not be. */
  public void delete() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UserException(file + " cannot be deleted: " + e, e);
      }
    }
  }
}
