package org.impasto.farm.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.impasto.farm.FilmMark;
import org.impasto.farm.Plan;
import org.impasto.media.io.FrameRange;

/** What tests give to engines. */
final class Submissions {
  private Submissions() {}

  /** A film of shots of one frame, with names that are not easy. */
  static Submission of(Path folder, int shots, String server) throws Exception {
    Path film = Files.createDirectories(folder.resolve("the film"));
    Files.writeString(film.resolve("shot.0001.png"), "a picture");
    String pattern = film.resolve("shot.%04d.png").toString();
    Plan plan =
        new Plan(
            Plan.FORM,
            "0",
            "a -> b",
            List.of(
                pattern,
                "--output=" + folder.resolve("out/b.mp4"),
                "--store-folder=" + folder.resolve("store")),
            FilmMark.of(pattern),
            IntStream.rangeClosed(1, shots).mapToObj(n -> new FrameRange(n, n)).toList(),
            2,
            1.5);
    Path file = folder.resolve("it's a plan.json");
    return new Submission(plan, file, "/opt/impasto/impasto", "A film & more", -1, server, "");
  }
}
