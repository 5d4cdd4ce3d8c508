package org.impasto.cli.queue;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.queue.web.QueueServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impasto queue serve}: a page to watch the queue. */
@Command(
    name = "serve",
    description = {
      "Serves a page to watch the queue and to change it, on this machine only. Prints its address,"
          + " whose part behind",
      "# is the token: whoever has it may change the queue. Ctrl-C ends it; the queue goes on."
    })
final class QueueServeCommand implements Callable<Integer> {
  private static final long LOOK_MILLISECONDS = 200;

  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Port to listen on (default: any that is free)")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "--port is " + port + "; 0 to 65535 is required");
    }
    try (Interruption interruption = Interruption.watch();
        QueueServer server = QueueServer.start(place.existing(), port)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(server.address());
      out.flush();
      while (!interruption.requested()) {
        Thread.sleep(LOOK_MILLISECONDS);
      }
      return ExitCode.STOPPED;
    }
  }
}
