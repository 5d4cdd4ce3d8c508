package org.impasto.farm;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;

/**
 * What is told of a plan's shots, in the folder {@code PLAN.shots} beside it: for looking only.
 * What is painted, the store alone knows.
 */
public final class Marks {
  private static final Gson JSON = new Gson();

  /** The number under which the assembly is told. */
  public static final int ASSEMBLY = 0;

  /**
   * How far a shot is.
   *
   * @param shot its number, from 1; {@link #ASSEMBLY}
   * @param frames of it
   * @param done of them, in the store
   * @param painted of them by this task, the others were there
   * @param ended whether the task came to its end
   * @param failure why it failed; empty otherwise
   * @param node on which machine
   * @param at when that was written, milliseconds since 1970 by that machine's clock
   */
  public record Mark(
      int shot,
      int frames,
      int done,
      int painted,
      boolean ended,
      String failure,
      String node,
      long at) {}

  private final Path folder;

  public Marks(Path plan) {
    folder = plan.resolveSibling(plan.getFileName() + ".shots");
  }

  /** Tells how far a shot is; a folder that cannot be written is no reason to stop painting. */
  public void tell(int shot, int frames, int done, int painted, boolean ended, String failure) {
    Mark mark =
        new Mark(
            shot,
            frames,
            done,
            painted,
            ended,
            failure,
            HostName.here(),
            System.currentTimeMillis());
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("%05d.json".formatted(shot));
      try (NewFile whole = NewFile.create(file, Durability.UNSYNCED)) {
        whole.write(ByteBuffer.wrap(JSON.toJson(mark).getBytes(StandardCharsets.UTF_8)));
        whole.commit();
      }
    } catch (IOException notToBeWritten) {
      // The store says what is painted.
    }
  }

  /** Forgets what an earlier submission told. */
  public void clear() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException noneOrNotOurs) {
      // Marks are for looking only.
    }
  }

  /** What was told last of each shot. */
  public List<Mark> all() {
    List<Mark> marks = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().matches("\\d{5,9}\\.json")) {
          read(file).ifPresent(marks::add);
        }
      }
    } catch (IOException none) {
      return List.of();
    }
    return marks;
  }

  private static Optional<Mark> read(Path file) {
    try {
      return Optional.ofNullable(JSON.fromJson(Files.readString(file), Mark.class))
          .filter(mark -> mark.failure != null && mark.node != null);
    } catch (IOException | JsonParseException beingWritten) {
      return Optional.empty();
    }
  }
}
