package org.impasto.backend.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.BackendProvider;

/** Offers the processor backend wherever the {@code dnnl} preset has a native library. */
public final class OneDnnProvider implements BackendProvider {
  @Override
  public String name() {
    return OneDnnBackend.NAME;
  }

  @Override
  public int preference() {
    return 50;
  }

  @Override
  public boolean available() {
    try {
      Loader.load(dnnl.class);
      return true;
    } catch (LinkageError | RuntimeException missing) {
      return false;
    }
  }

  @Override
  public Backend create(BackendOptions options) {
    return new OneDnnBackend(options);
  }
}
