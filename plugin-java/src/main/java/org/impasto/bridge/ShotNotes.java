package org.impasto.bridge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the artist was told about the clips of each shot, so that it is said once and not with every
 * frame.
 */
final class ShotNotes {
  private static final int MOST_KEPT = 1000;

  private final Set<String> shotNotes = new HashSet<>();

  /** A painting's note, and whatever of the clips' notes the shot has not been told yet. */
  String note(String shot, String painting, Set<String> clips) {
    List<String> notes = new ArrayList<>();
    if (!painting.isEmpty()) {
      notes.add(painting);
    }
    if (shotNotes.size() > MOST_KEPT) {
      shotNotes.clear();
    }
    clips.stream().filter(note -> shotNotes.add(shot + ": " + note)).forEach(notes::add);
    return String.join("; ", notes);
  }
}
