package org.impasto.backend.onednn.vectors;

import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.providing.ProviderBackend;

/** What tensors, kept features and plans know of the backend that they close with. */
public abstract class OneDnnOwner extends ProviderBackend<FloatPointer> {
  /** A scope of the library's memory. */
  public abstract Library memory();

  public abstract Vectors vectors();

  public abstract Products products();
}
