package org.impasto.cli.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintedFolder;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.MediaReader;
import org.impasto.queue.Ledger;
import org.impasto.queue.QueueFolder;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class QueueCommandTest extends PaintedFolder {
  @Test
  void aJobIsAddedPaintedAndChecked() {
    painter.cut = 4;
    assertEquals(ExitCode.OK, add("out.%04d.png", "--frames", "2-5"), err.toString());
    assertTrue(out.toString().contains("job 0001: 4 frames, "), out.toString());
    assertEquals(ExitCode.OK, queue("run"), out.toString() + err);
    assertEquals(Set.of(2, 3, 4, 5), painter.stored);
    assertEquals(0.6f, pixel("out.%04d.png", 4), 0.01f);
    assertTrue(err.toString().lines().anyMatch(each -> each.startsWith("job 0001  ")), err + "");
    assertEquals(ExitCode.OK, queue("status"));
    assertTrue(out.toString().contains("0001  done       4 of 4 frames, 2 shots"), out.toString());
  }

  @Test
  void twoJobsWithOneOutputAreRefused() {
    assertEquals(ExitCode.OK, add("out.mkv", "--codec", "ffv1"), err.toString());
    assertEquals(ExitCode.FAILED, add("./out.mkv", "--codec", "ffv1"));
    assertTrue(err.toString().contains("job 0001 writes to " + path("out.mkv")), err.toString());
    assertEquals(ExitCode.OK, queue("run"), out.toString() + err);
    assertEquals(ExitCode.OK, add("out.mkv", "--overwrite"), "the first is over: " + err);
  }

  @Test
  void aFilmLargerThanItsStoreIsKeptShotByShotAndNotPaintedTwice() throws Exception {
    painter.cut = 4;
    painter.keepsNothing = true;
    assertEquals(
        ExitCode.OK, add("out.mkv", "--codec", "ffv1", "--store-gigabytes", "0.1"), err.toString());
    assertFalse(out.toString().contains("without loss"), "it fits: " + out);
    assertEquals(ExitCode.OK, queue("remove", "1"));
    for (int time = 1; time <= FRAMES; time++) {
      picture("shot.%04d.png".formatted(time), time * 0.1f, 1200, 900);
    }
    add("out.mkv", "--codec", "ffv1", "--store-gigabytes", "0.1");
    assertTrue(out.toString().contains("kept beside the queue"), out.toString());
    assertEquals(ExitCode.OK, queue("run"), out.toString() + err);
    assertEquals(FRAMES, painter.painted, "each frame once");
    assertEquals(0.4f, pixel("out.mkv", 6), 0.001f);
    assertEquals(0.8f, pixel("out.mkv", 2), 0.001f);
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(List.of(), files.filter(each -> each.toString().contains("segments")).toList());
    }
  }

  @Test
  void aVideoIsPutTogetherFromTheStore() {
    assertEquals(ExitCode.OK, add("out.mp4", "--fps", "12"), err.toString());
    assertEquals(ExitCode.OK, queue("run"), out.toString() + err);
    try (MediaReader reader = MediaFiles.reader(path("out.mp4"))) {
      assertEquals(FRAMES, reader.range().count());
      assertEquals(12, reader.framesPerSecond(), 1e-6);
    }
  }

  @Test
  void whatIsWrongIsSaidWhenAJobIsAdded() {
    assertEquals(ExitCode.USAGE, add("out.%04d.png", "--frames", "5-9"));
    assertTrue(err.toString().contains("has frames 1-6"), err.toString());
    assertEquals(ExitCode.USAGE, add("out.%04d.png", "--brush", "9"));
    assertTrue(err.toString().contains("'--brush'"), err.toString());
    assertEquals(ExitCode.USAGE, add("out.%04d.png", "--stile-strength", "9"));
    assertTrue(err.toString().contains("did you mean --style-strength?"), err.toString());
    assertEquals(ExitCode.USAGE, add("out.%04d.png", "--style-strength", "abc"));
    assertTrue(err.toString().contains("where a number is required"), err.toString());
    assertEquals(ExitCode.FAILED, add("out.%04d.png", "--matches", path("m.%04d.exr")));
    assertTrue(err.toString().contains("--matches is for 'impasto paint' alone"), err.toString());
    picture("out.0003.png", 1);
    assertEquals(ExitCode.FAILED, add("out.%04d.png"));
    assertTrue(err.toString().contains("exists already"), err.toString());
    assertFalse(Files.exists(folder.resolve("queue")));
  }

  @Test
  void aFailedJobIsToldAndTakenUpAgain() throws Exception {
    add("out.%04d.png");
    Files.move(folder.resolve("shot.0003.png"), folder.resolve("away"));
    assertEquals(ExitCode.FAILED, queue("run"));
    assertEquals(ExitCode.FAILED, queue("status"));
    assertTrue(out.toString().contains("0001  failed"), out.toString());
    Files.move(folder.resolve("away"), folder.resolve("shot.0003.png"));
    assertEquals(ExitCode.OK, queue("retry", "1"));
    assertEquals(ExitCode.OK, queue("run"), out.toString() + err);
    assertEquals(0.4f, pixel("out.%04d.png", 6), 0.01f);
  }

  @Test
  void cancelledAndRemovedJobsAreNotPainted() {
    add("out.%04d.png");
    add("other.%04d.png");
    queue("cancel", "1");
    queue("remove", "2");
    assertEquals(ExitCode.OK, queue("run"));
    assertTrue(painter.stored.isEmpty());
    queue("status");
    assertTrue(
        out.toString().contains("0001  cancelled") && !out.toString().contains("0002  "),
        out.toString());
  }

  @Test
  void pathsBecomeAbsoluteAndTheRestStays() {
    CommandLine line = new CommandLine(new PaintCommand(null));
    List<String> settled =
        PaintArguments.settled(
            line.parseArgs(
                "in.%04d.png",
                "-s",
                "woodcut",
                "-o",
                "out.mp4",
                "--style-file2",
                "b.jpg",
                "--mix",
                "0.5",
                "--frames",
                "1-2",
                "--overwrite"),
            Set.of("--frames"));
    String here = Path.of("").toAbsolutePath() + "/";
    assertEquals(
        Set.of(
            here + "in.%04d.png",
            "--style=woodcut",
            "--output=" + here + "out.mp4",
            "--style-file2=" + here + "b.jpg",
            "--mix=0.5",
            "--overwrite"),
        Set.copyOf(settled));
  }

  @Test
  void aNamedQueueKeepsItsOwnStore() throws Exception {
    add("out.%04d.png");
    String job = Files.readString(folder.resolve("queue/jobs/0001/job.json"));
    assertEquals(
        System.getenv("IMPASTO_STORE") == null,
        job.contains("--store-folder=" + folder.resolve("queue/store")),
        job);
    assertFalse(job.contains("--frames=2"), job);
  }

  @Test
  void aQueueThatIsNotThereIsNotTakenForAnEmptyOne() {
    assertEquals(ExitCode.FAILED, queue("run"));
    assertEquals(ExitCode.FAILED, queue("status"));
    assertEquals(ExitCode.FAILED, queue("cancel", "1"));
    assertTrue(err.toString().contains("there is no queue " + path("queue")), err.toString());
  }

  @Test
  void jobsAreMovedAndPausedAndTheUserIsTold() throws Exception {
    add("out.%04d.png");
    queue(
        "add",
        "--priority",
        "5",
        path("shot.0001.png"),
        "-s",
        path("style.png"),
        "-o",
        path("one.png"));
    add("three.%04d.png");
    assertEquals(ExitCode.OK, queue("pause", "3"), err.toString());
    assertEquals(ExitCode.OK, queue("move", "--first", "--priority", "9", "1"), err.toString());
    queue("status");
    String status = out.toString();
    assertTrue(status.indexOf("0001  waiting") < status.indexOf("0002  waiting"), status);
    assertTrue(status.contains("0003  paused") && status.contains("priority 9"), status);
    assertTrue(status.contains("nobody paints it; 'impasto queue run' does"), status);
    Path note = folder.resolve("note");
    assertEquals(
        ExitCode.OK, queue("run", "--notify", "echo $IMPASTO_DONE $IMPASTO_FAILED > " + note));
    assertEquals("2 0", Files.readString(note).strip());
    assertEquals(ExitCode.USAGE, queue("move", "1"));
    assertEquals(ExitCode.USAGE, queue("move", "--priority", "900", "1"));
    assertEquals(ExitCode.FAILED, queue("cancel", "1", "77"));
    assertTrue(
        err.toString().contains("job 1 is done; there is nothing to cancel"), err.toString());
    assertTrue(err.toString().contains("there is no job 77 in"), err.toString());
  }

  @Test
  void aSecondRunnerIsToldWhoIsAtIt() {
    add("out.%04d.png");
    try (Ledger ledger =
        Ledger.open(new QueueFolder(folder.resolve("queue")), "process 7 on here").orElseThrow()) {
      assertEquals(ExitCode.FAILED, queue("run"));
    }
    assertTrue(err.toString().contains("is run already, by process 7 on here"), err.toString());
  }

  private int add(String output, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(path("shot.%04d.png"), "-s", path("style.png"), "-o", path(output)));
    arguments.addAll(List.of(more));
    return queue("add", arguments.toArray(String[]::new));
  }

  private int queue(String command, String... more) {
    List<String> all = new ArrayList<>(List.of("queue", command, "--queue", path("queue")));
    all.addAll(List.of(more));
    return execute(all.toArray(String[]::new));
  }
}
