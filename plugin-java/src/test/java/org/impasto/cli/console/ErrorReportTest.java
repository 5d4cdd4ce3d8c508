package org.impasto.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.impasto.errors.UserException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ErrorReportTest {
  @Command(name = "impasto")
  private static final class Failing implements Runnable {
    private final RuntimeException failure;

    Failing(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public void run() {
      throw failure;
    }
  }

  private static String said(RuntimeException failure) {
    StringWriter said = new StringWriter();
    int code =
        new CommandLine(new Failing(failure))
            .setErr(new PrintWriter(said))
            .setExecutionExceptionHandler(ErrorReport::failed)
            .execute();
    assertEquals(ExitCode.FAILED, code);
    return said.toString();
  }

  @Test
  void whatIsExplainedIsOneLine() {
    assertEquals(
        "impasto: choose another" + System.lineSeparator(),
        said(new UserException("choose another")));
  }

  /** Where the trace is shown, nobody is sent to fetch it elsewhere. */
  @Test
  void aFaultOfOursIsShownWithItsTrace() {
    String said = said(new IllegalStateException("no plan"));
    assertTrue(said.startsWith("impasto: unexpected java.lang.IllegalStateException: no plan"));
    assertTrue(said.contains("\tat " + ErrorReportTest.class.getName()), said);
    assertFalse(said.contains("IMPASTO_LOG"), said);
  }
}
