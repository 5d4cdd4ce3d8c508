package org.impasto.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.impasto.cli.Main;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WholeWordsTest {
  @ParameterizedTest
  @ValueSource(ints = {60, 100})
  void helpOfEveryCommandFitsTheTerminal(int columns) {
    CommandLine line = Main.commandLine(() -> null);
    line.setUsageHelpWidth(columns);
    List<String> wide = new ArrayList<>();
    collect(line, columns, wide);
    assertEquals(List.of(), wide);
  }

  private static void collect(CommandLine line, int columns, List<String> wide) {
    line.getUsageMessage().lines().filter(each -> each.length() > columns).forEach(wide::add);
    line.getSubcommands().values().forEach(each -> collect(each, columns, wide));
  }
}
