package org.impasto.backend;

/** The processor backend does what every backend does. */
class OneDnnBackendTest extends AbstractBackendContract {
  @Override
  Backend create() {
    return Backends.create("onednn", BackendOptions.defaults());
  }
}
