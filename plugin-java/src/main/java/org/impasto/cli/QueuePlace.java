package org.impasto.cli;

import java.nio.file.Path;
import org.impasto.queue.QueueFolder;
import picocli.CommandLine.Option;

/** The option that says which queue is meant. */
final class QueuePlace {
  @Option(
      names = "--queue",
      paramLabel = "FOLDER",
      description =
          "The queue's folder, which several machines may share (default: IMPASTO_QUEUE, or one of this user)")
  private Path folder;

  QueueFolder queue() {
    return new QueueFolder(folder != null ? folder : QueueFolder.place(System.getenv()));
  }

  /** Throws QueueException where a queue that was named is not there. */
  QueueFolder existing() {
    return named() ? queue().required() : queue();
  }

  /** Whether it is not the user's own. */
  boolean named() {
    return folder != null || System.getenv(QueueFolder.VARIABLE) != null;
  }
}
