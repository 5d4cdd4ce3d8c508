package org.impasto.network.installing;

import java.io.IOException;

/** A transfer ended early; another attempt may go on. */
final class CutOffException extends IOException {
  private static final long serialVersionUID = 1;

  CutOffException(String message) {
    super(message);
  }
}
