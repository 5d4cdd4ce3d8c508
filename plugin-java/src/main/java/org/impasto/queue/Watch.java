package org.impasto.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One worker's view of the others' claims. A holder is dead where it is a process of this machine
 * that has ended, or where its count stood still for long enough while we looked: no two machines'
 * clocks are compared.
 */
final class Watch {
  /** What can be said of some work. */
  enum State {
    FREE,
    /** Its holder was seen to live. */
    ALIVE,
    /** Its holder has not been seen for long enough to tell. */
    UNKNOWN
  }

  private record Seen(int generation, String beat, long since, boolean lives) {}

  private final Duration silence;
  private final LongSupplier nanoseconds;
  private final Map<String, Seen> seen = new HashMap<>();

  Watch(Duration silence, LongSupplier nanoseconds) {
    this.silence = silence;
    this.nanoseconds = nanoseconds;
  }

  State look(Path folder, String work, int generation) {
    if (generation == 0) {
      return State.FREE;
    }
    Optional<Claim.Holder> holder = Claim.holder(folder, work, generation);
    if (holder.isPresent() && (holder.get().released() || holder.get().worker().isKnownDead())) {
      return State.FREE;
    }
    return compare(folder + "/" + work, generation, holder.map(Claim.Holder::beat).orElse(""));
  }

  private State compare(String work, int generation, String beat) {
    Seen before = seen.get(work);
    if (before == null || before.generation != generation) {
      seen.put(work, new Seen(generation, beat, nanoseconds.getAsLong(), false));
      return State.UNKNOWN;
    }
    if (!before.beat.equals(beat)) {
      seen.put(work, new Seen(generation, beat, nanoseconds.getAsLong(), true));
      return State.ALIVE;
    }
    if (nanoseconds.getAsLong() - before.since > silence.toNanos()) {
      return State.FREE;
    }
    return before.lives ? State.ALIVE : State.UNKNOWN;
  }
}
