package org.impasto.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.impasto.files.QuickFolder;
import org.impasto.files.RealDisk;
import org.impasto.media.io.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueFolderTest {
  private static final String CLAIM = "{\"machine\":\"a\",\"process\":7,\"started\":1}\n";

  @TempDir(factory = QuickFolder.class)
  Path temporary;

  /** Folders as the queue of several machines left them. */
  private QueueFolder old() throws IOException {
    Path jobs = temporary.resolve("queue/jobs");
    for (String name : List.of("0001", "0002", "0003", "0007")) {
      Path folder = Files.createDirectories(jobs.resolve(name));
      Files.writeString(
          folder.resolve("job.json"),
          "{\n  \"arguments\": [\n    \"/a.mp4\",\n    \"--output=/b.mp4\"\n  ],\n"
              + "  \"first\": 1,\n  \"last\": 24,\n  \"title\": \"/a.mp4 -> /b.mp4\"\n}\n");
      Files.writeString(folder.resolve("chunks.json"), "[{\"number\":1,\"first\":1,\"last\":24}]");
      Files.writeString(folder.resolve("splitting.claim-1"), CLAIM + "released    \n");
      Files.createDirectory(folder.resolve("journal"));
      Files.writeString(folder.resolve("journal/a-7.jsonl"), "{}\n");
    }
    Files.writeString(jobs.resolve("0001/chunk-0001.done"), "{}");
    Files.writeString(jobs.resolve("0001/completion.done"), "{}");
    Files.writeString(jobs.resolve("0002/chunk-0001.failed"), "\"frame 3 is missing\"");
    Files.writeString(jobs.resolve("0003/cancelled"), "{}");
    return new QueueFolder(temporary.resolve("queue"));
  }

  @Test
  void theOlderFormIsMovedOverOnce() throws IOException {
    QueueFolder queue = old();
    assertTrue(JobStatus.of(queue).get(0).message().contains("older Impasto"));
    Ledger.open(queue, "a test").orElseThrow().close();
    List<JobStatus> jobs = JobStatus.of(queue);
    assertEquals(
        List.of("1 done", "2 failed", "3 cancelled", "7 waiting"),
        jobs.stream().map(job -> job.number() + " " + job.word()).toList());
    assertEquals("frame 3 is missing", jobs.get(1).message());
    assertEquals(List.of("/a.mp4", "--output=/b.mp4"), queue.job(7).read().arguments());
    try (var files = Files.list(queue.job(7).path())) {
      assertEquals(List.of("job.json"), files.map(f -> f.getFileName().toString()).toList());
    }
    byte[] moved = Files.readAllBytes(queue.job(7).path().resolve("job.json"));
    Ledger.open(queue, "a test").orElseThrow().close();
    assertEquals(new String(moved), Files.readString(queue.job(7).path().resolve("job.json")));
  }

  @Test
  void garbageIsToldInWords() throws IOException {
    Path file = Files.createDirectories(temporary.resolve("q/jobs/0001")).resolve("job.json");
    Files.writeString(file, "[]");
    String damaged = JobStatus.of(new QueueFolder(temporary.resolve("q"))).get(0).message();
    assertTrue(damaged.contains("is damaged (Expected BEGIN_OBJECT"), damaged);
    assertFalse(damaged.contains("java.") || damaged.contains("github"), damaged);
    QueueFolder none = new QueueFolder(Files.createDirectories(temporary.resolve("n")));
    Files.writeString(none.path().resolve("jobs"), "garbage");
    String refused = assertThrows(QueueException.class, none::made).getMessage();
    assertEquals(
        none.path()
            + " is no queue: "
            + none.path().resolve("jobs")
            + " is a file; name another folder",
        refused);
  }

  @Test
  void theOlderFormIsRefusedWhileItsWorkerIsAtIt() throws IOException {
    QueueFolder queue = old();
    Path claim =
        Files.writeString(
            queue.job(7).path().resolve("chunk-0001.claim-1"), CLAIM + "000000000009\n");
    QueueException busy = assertThrows(QueueException.class, () -> Ledger.open(queue, "a test"));
    assertTrue(busy.getMessage().contains("(process 7 on a) is painting job 0007; stop it"));
    assertTrue(Files.exists(queue.job(1).path().resolve("chunks.json")), "nothing was moved");
    assertFalse(queue.holder().isPresent());
    Files.setLastModifiedTime(claim, FileTime.fromMillis(System.currentTimeMillis() - 180_000));
    Ledger.open(queue, "a test").orElseThrow().close();
    assertEquals("waiting", JobStatus.of(queue).get(3).word());
  }

  @Test
  void thousandsOfJobsAreLookedAtQuickly() throws IOException {
    QueueFolder queue = new QueueFolder(temporary.resolve("queue")).made();
    Job job =
        Job.of(List.of("/a.mp4", "-s", "oil", "-o", "/b.mp4"), new FrameRange(1, 24), "a", 0)
            .added("x", Job.STEP, "2026-01-01T00:00:00Z")
            .cut(List.of(new FrameRange(1, 12), new FrameRange(13, 24)));
    for (int number = 1; number <= 3000; number++) {
      Path folder = Files.createDirectories(queue.job(number).path());
      Files.writeString(folder.resolve("job.json"), Json.text(job));
    }
    JobStatus.of(queue);
    long start = System.nanoTime();
    assertEquals(3000, JobStatus.of(queue).size());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.toMillis() < 1000, "status of 3000 jobs took " + took.toMillis() + " ms");
    start = System.nanoTime();
    Desk desk = new Desk(queue, "a test", Duration.ofSeconds(20));
    assertEquals(List.of(3001), desk.ask(Request.add(job)).orElseThrow().jobs());
    took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.toMillis() < 3000, "adding one more took " + took.toMillis() + " ms");
  }

  @Test
  void aRequestThatNobodyTakesUpIsKept() throws IOException {
    QueueFolder queue = new QueueFolder(temporary.resolve("queue")).made();
    try (Ledger busy = Ledger.open(queue, "a runner that hangs").orElseThrow()) {
      Desk desk = new Desk(queue, "a test", Duration.ofMillis(200));
      assertTrue(desk.ask(Request.of(Request.What.CANCEL, List.of(1))).isEmpty());
      busy.takeRequests();
    }
    RealDisk.INSTANCE.syncFolder(queue.path());
    assertTrue(JobStatus.of(queue).isEmpty());
  }
}
