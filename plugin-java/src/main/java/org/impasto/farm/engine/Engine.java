package org.impasto.farm.engine;

import java.nio.file.Path;
import java.util.List;

/** One engine. */
public interface Engine {
  /** As {@code --engine} and {@code --format} name it. */
  String name();

  /**
   * Writes what the engine is given, beside the plan; returns the files.
   *
   * @throws org.impasto.errors.UserException where the plan does not fit the engine
   */
  List<Path> write(Submission submission);

  /**
   * Writes it and gives it to the engine; returns its numbers or names of the jobs, those that
   * paint first.
   *
   * @throws org.impasto.errors.UserException where the engine refuses it
   * @throws org.impasto.farm.TryAgainException where the engine is not to be reached
   */
  List<String> submit(Submission submission);

  /** What the engine says of jobs that it was given. */
  State state(Submission submission, List<String> jobs);

  /**
   * What an engine says.
   *
   * @param ended whether nothing of it will be started any more
   * @param failed whether that is because something failed or was cancelled
   * @param text for people; may be empty
   */
  record State(boolean ended, boolean failed, String text) {
    /** Where the engine is not asked: the marks of the shots say how far it is. */
    public static final State UNKNOWN = new State(false, false, "");
  }
}
