package org.impasto.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
  @TempDir Path temporary;
  private Path shot;
  private QueueFolder queue;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void makeQueue() throws IOException {
    shot = Files.createDirectories(temporary.resolve("shot"));
    queue = new QueueFolder(temporary.resolve("queue"));
  }

  private Worker worker(BooleanSupplier stop) {
    return new Worker(queue, FakeShot::new, QueueProcess.QUICK, stop, told::add);
  }

  private JobFolder add(int frames, String beginnings) {
    return queue.add(FakeShot.job(shot, frames, beginnings, 0));
  }

  @Test
  void jobsAreDoneInTheirOrder() {
    JobFolder first = add(3, "1,3");
    JobFolder second = add(2, "1");
    assertEquals("0001", first.name());
    assertEquals(JobStatus.State.WAITING, JobStatus.of(first).state());
    assertEquals(Worker.End.ALL_DONE, worker(() -> false).run(false));
    assertTrue(first.isComplete() && second.isComplete());
    JobStatus status = JobStatus.of(first);
    assertEquals(List.of(3, 3, 2), List.of(status.frames(), status.done(), status.chunks()));
    assertEquals("0001 frame 1 painted, chunk-0001 of frames 1 to 2", told.get(1));
    assertTrue(
        told.indexOf("0001 completion done") < told.indexOf("0002 splitting done"),
        told.toString());
  }

  @Test
  void aFailureIsToldOnceAndLetsOtherJobsGoOn() throws IOException {
    Files.writeString(shot.resolve("spoilt-2"), "");
    JobFolder failing = add(3, "1");
    JobFolder other =
        queue.add(FakeShot.job(Files.createDirectories(temporary.resolve("another")), 2, "1", 0));
    Worker worker = worker(() -> false);
    assertEquals(Worker.End.ALL_DONE, worker.run(false));
    assertTrue(worker.failed());
    assertEquals(List.of("frame 2 is spoilt"), JobStatus.of(failing).failures());
    assertEquals(JobStatus.State.FAILED, JobStatus.of(failing).state());
    assertTrue(other.isComplete());

    Files.delete(shot.resolve("spoilt-2"));
    failing.retry();
    told.clear();
    worker(() -> false).run(false);
    assertTrue(failing.isComplete());
    assertFalse(told.toString().contains("frame 1 painted"), told.toString());
  }

  @Test
  void aMissingPictureIsFoundAndPaintedAnewByRetry() throws IOException {
    JobFolder job = add(3, "1");
    worker(() -> false).run(false);
    Files.delete(shot.resolve("frame-2"));
    Files.delete(temporary.resolve("queue/jobs/0001/completion.done"));
    worker(() -> false).run(false);
    assertTrue(
        JobStatus.of(job).failures().get(0).contains("frame 2 is missing"),
        JobStatus.of(job).toString());
    job.retry();
    worker(() -> false).run(false);
    assertEquals(JobStatus.State.DONE, JobStatus.of(job).state());
    assertTrue(Files.exists(shot.resolve("frame-2")));
  }

  @Test
  void aStoppedWorkerGivesItsWorkBack() {
    JobFolder job = queue.add(FakeShot.job(shot, 4, "1", 50));
    AtomicInteger asked = new AtomicInteger();
    assertEquals(Worker.End.STOPPED, worker(() -> asked.incrementAndGet() > 40).run(false));
    assertEquals(JobStatus.State.WAITING, JobStatus.of(job).state());
    assertEquals(Worker.End.ALL_DONE, worker(() -> false).run(false));
    assertTrue(job.isComplete());
  }

  @Test
  void aCancelledJobIsLeftAlone() {
    JobFolder job = add(3, "1");
    job.cancel();
    assertEquals(Worker.End.ALL_DONE, worker(() -> false).run(false));
    assertEquals(JobStatus.State.CANCELLED, JobStatus.of(job).state());
    job.retry();
    worker(() -> false).run(false);
    assertTrue(job.isComplete());
  }

  @Test
  void workOfALivingWorkerIsLeftToIt() throws Exception {
    JobFolder job = add(3, "1");
    job.split(List.of(new Chunk(1, 1, 3)));
    Claim claim = Claim.after(0, job.path(), "chunk-0001").orElseThrow();
    Thread heart =
        new Thread(
            () -> {
              while (!Thread.interrupted()) {
                claim.beat();
              }
            });
    heart.start();
    try {
      assertEquals(Worker.End.WITH_OTHERS, worker(() -> false).run(false));
      assertEquals(JobStatus.State.RUNNING, JobStatus.of(job).state());
    } finally {
      heart.interrupt();
      heart.join();
    }
    // Silent from here on: dead.
    assertEquals(Worker.End.ALL_DONE, worker(() -> false).run(false));
    assertTrue(job.isComplete());
    assertFalse(claim.held());
  }

  @Test
  void aRemovedJobIsGone() {
    JobFolder job = add(3, "1");
    job.remove();
    assertEquals(List.of(), queue.jobs());
    QueueException none = assertThrows(QueueException.class, () -> queue.job("1"));
    assertTrue(none.getMessage().contains("there is no job 1 in"), none.getMessage());
  }

  @Test
  void aDamagedJobSaysWhatToDo() throws IOException {
    JobFolder job = add(3, "1");
    Files.writeString(temporary.resolve("queue/jobs/0001/job.json"), "{\"arg");
    QueueException damaged = assertThrows(QueueException.class, job::job);
    assertTrue(
        damaged.getMessage().contains("remove the job and add it again"), damaged.getMessage());
  }
}
