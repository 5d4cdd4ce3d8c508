package org.impasto.network.installing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what a server sends, and leaves one that goes silent after a while. */
final class PatientReader implements AutoCloseable {
  private final InputStream body;
  private final String host;
  private final Duration silence;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(PatientReader::daemon);

  /**
   * @param body closes with this
   * @param silence how long the server may say nothing
   */
  PatientReader(InputStream body, String host, Duration silence) {
    this.body = body;
    this.host = host;
    this.silence = silence;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "download");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * As {@link InputStream#read(byte[])}.
   *
   * @throws CutOffException where the server breaks off or goes silent
   */
  int read(byte[] buffer) throws IOException {
    Future<Integer> next = thread.submit(() -> body.read(buffer));
    try {
      return next.get(silence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CutOffException(host + " said nothing for " + silence.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new CutOffException(host + " broke off: " + e.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      body.close();
    } finally {
      thread.shutdownNow();
    }
  }
}
