package org.impasto.engine.shot;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that paints shots, with an empty store at its beginning. */
public abstract class TestWithShots {
  @TempDir protected Path folder;
  protected Shots shots;

  @BeforeEach
  void open() {
    shots = new Shots(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    shots.close();
  }
}
