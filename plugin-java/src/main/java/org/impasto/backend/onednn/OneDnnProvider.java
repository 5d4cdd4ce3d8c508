package org.impasto.backend.onednn;

import java.lang.System.Logger.Level;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.BackendProvider;
import org.impasto.log.Log;

/** Offers the processor backend wherever the {@code dnnl} preset has a native library. */
public final class OneDnnProvider implements BackendProvider {
  private static final System.Logger LOG = Log.of(OneDnnProvider.class);

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
    return missing() == null;
  }

  @Override
  public String obstacle() {
    Throwable missing = missing();
    return missing == null ? "" : "its native library does not load: " + missing.getMessage();
  }

  /** Null where it loads. */
  private static Throwable missing() {
    try {
      Loader.load(dnnl.class);
      return null;
    } catch (LinkageError | RuntimeException missing) {
      LOG.log(Level.WARNING, "oneDNN does not load", missing);
      return missing;
    }
  }

  @Override
  public Backend create(BackendOptions options) {
    return new OneDnnBackend(options);
  }
}
