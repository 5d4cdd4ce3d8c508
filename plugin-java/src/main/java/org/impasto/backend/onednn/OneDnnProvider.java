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
    return Loading.MISSING == null;
  }

  @Override
  public String obstacle() {
    return Loading.MISSING == null
        ? ""
        : "its native library does not load: " + Loading.MISSING.getMessage();
  }

  /** Tried once, and logged once. */
  private static final class Loading {
    /** Null where it loads. */
    static final Throwable MISSING = missing();

    private static Throwable missing() {
      try {
        Loader.load(dnnl.class);
        return null;
      } catch (LinkageError | RuntimeException missing) {
        LOG.log(Level.WARNING, "oneDNN does not load", missing);
        return missing;
      }
    }
  }

  @Override
  public Backend create(BackendOptions options) {
    return new OneDnnBackend(options);
  }
}
