package org.impasto.queue;

import java.nio.file.Path;
import java.time.Duration;

/** A worker in a process of its own; argument: the queue's folder. */
final class QueueProcess {
  private QueueProcess() {}

  static final Worker.Pace QUICK =
      new Worker.Pace(Duration.ofMillis(50), Duration.ofMillis(600), Duration.ofMillis(20));

  public static void main(String[] arguments) {
    Worker worker =
        new Worker(
            new QueueFolder(Path.of(arguments[0])),
            FakeShot::new,
            QUICK,
            () -> false,
            System.out::println);
    System.out.println(worker.run(false));
  }
}
