package org.impasto.queue;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.impasto.engine.AbortedException;

/**
 * The three kinds of work of a job, under a claim. Each throws AbortedException where it is to be
 * given back.
 */
final class JobWork {
  private final JobFolder folder;
  private final Job job;
  private final BooleanSupplier stop;

  /**
   * @param stop the worker is to end; losing the claim, a cancelled and a removed job stop the work
   *     as well
   */
  JobWork(JobFolder folder, Claim claim, BooleanSupplier stop) {
    this.folder = folder;
    this.job = folder.job();
    this.stop = () -> stop.getAsBoolean() || !claim.held() || folder.isCancelled();
  }

  /** Finds the cuts. */
  void split(Shot.Opener opener) {
    try (Shot shot = opener.open(job)) {
      List<Chunk> chunks = Chunk.split(job.range(), shot.beginnings(stop));
      goOn();
      folder.split(chunks);
    }
  }

  /** Paints what is not painted of a chunk, in order. */
  void paint(Shot.Opener opener, Chunk chunk, Consumer<String> tell) {
    Journal journal = folder.journal();
    Set<Integer> written =
        journal.events().stream()
            .filter(Journal.Event::isFrame)
            .map(Journal.Event::frame)
            .collect(Collectors.toSet());
    try (Shot shot = opener.open(job)) {
      for (int time = chunk.first(); time <= chunk.last(); time++) {
        goOn();
        if (!written.contains(time) || !shot.inPlace(time)) {
          boolean painted = shot.paint(time, stop);
          journal.add(painted ? Journal.PAINTED : Journal.STORED, chunk.name(), time, "");
          tell.accept(
              folder.name()
                  + " frame "
                  + time
                  + (painted ? " painted" : " from the store")
                  + ", "
                  + chunk.name()
                  + " of frames "
                  + chunk.first()
                  + " to "
                  + chunk.last());
        }
      }
    }
    folder.done(chunk.name());
  }

  /** Completes and checks the output. */
  void complete(Shot.Opener opener) {
    try (Shot shot = opener.open(job)) {
      shot.complete(stop);
      goOn();
      List<String> faults = shot.faults();
      if (!faults.isEmpty()) {
        throw new QueueException(
            "the output is not whole: "
                + String.join("; ", faults)
                + ". Run 'impasto queue retry "
                + folder.name()
                + "'");
      }
    }
    folder.done(JobFolder.COMPLETION);
  }

  private void goOn() {
    if (stop.getAsBoolean()) {
      throw new AbortedException();
    }
  }
}
