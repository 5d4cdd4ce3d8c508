package org.impasto.backend.providing;

/** Owns arrays outside Java's heap until closed. */
public interface NativeMemory extends AutoCloseable {
  @Override
  void close();
}
