package org.impasto.cli.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.PaintedFolder;
import org.impasto.errors.UserException;
import org.impasto.queue.JobStatus;
import org.impasto.queue.QueueFolder;
import org.junit.jupiter.api.Test;

class HotFolderTest extends PaintedFolder {
  private long now;

  @Test
  void whatGrowsIsWaitedFor() throws Exception {
    Path hot = Files.createDirectory(folder.resolve("hot"));
    Arrivals arrivals = new Arrivals(hot, Duration.ofSeconds(10), () -> now);
    Path video = Files.writeString(hot.resolve("a.mp4"), "begin");
    Path sequence = Files.createDirectory(hot.resolve("b"));
    Files.writeString(hot.resolve(".part-hidden"), "x");
    assertEquals(List.of(), arrivals.look());
    after(9);
    Files.writeString(video, "begin and go on");
    Files.writeString(sequence.resolve("b.0001.png"), "x");
    assertEquals(List.of(), arrivals.look());
    after(9);
    Files.writeString(sequence.resolve("b.0002.png"), "x");
    assertEquals(List.of(), arrivals.look());
    after(2);
    assertEquals(List.of(video), arrivals.look());
    after(9);
    assertEquals(List.of(sequence), arrivals.look());
    after(100);
    assertEquals(List.of(), arrivals.look(), "each once");
    Files.delete(video);
    assertEquals(List.of(), arrivals.look());
    Files.writeString(video, "another of that name");
    arrivals.look();
    after(11);
    assertEquals(List.of(video), arrivals.look());
    Arrivals absent = new Arrivals(hot.resolve("absent"), Duration.ofSeconds(1), () -> now);
    assertThrows(UserException.class, absent::look);
  }

  private void after(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void whatAppearsIsAddedOnceAndPainted() throws Exception {
    Path hot = Files.createDirectory(folder.resolve("hot"));
    Path shot = Files.createDirectory(hot.resolve("scene"));
    for (int time = 1; time <= FRAMES; time++) {
      String name = "shot.%04d.png".formatted(time);
      Files.copy(folder.resolve(name), shot.resolve(name));
    }
    Files.writeString(hot.resolve("notes.txt"), "not a film");
    assertEquals(ExitCode.OK, hot(), err.toString());
    assertTrue(out.toString().contains("notes.txt is left: "), out.toString());
    assertEquals(1, JobStatus.of(new QueueFolder(folder.resolve("queue"))).size());
    assertEquals(ExitCode.OK, hot(), "started again: " + err);
    assertEquals(1, JobStatus.of(new QueueFolder(folder.resolve("queue"))).size());
    assertEquals(ExitCode.OK, execute("queue", "run", "--queue", path("queue")), out + "" + err);
    assertTrue(Files.exists(folder.resolve("out/scene/painted.0006.png")));
  }

  @Test
  void outputsAreNotPaintedAgain() throws Exception {
    Files.createDirectory(folder.resolve("hot"));
    assertEquals(
        ExitCode.USAGE,
        execute(
            "queue",
            "hot-folder",
            "--queue",
            path("queue"),
            path("hot"),
            "-s",
            path("style.png"),
            "-o",
            path("hot/out")));
    assertTrue(err.toString().contains("would be painted again"), err.toString());
  }

  private int hot() {
    List<String> arguments = new ArrayList<>(List.of("queue", "hot-folder", "--queue"));
    arguments.addAll(List.of(path("queue"), "--still", "0.3", "--once"));
    arguments.addAll(List.of(path("hot"), "-s", path("style.png"), "-o", path("out")));
    return execute(arguments.toArray(String[]::new));
  }
}
