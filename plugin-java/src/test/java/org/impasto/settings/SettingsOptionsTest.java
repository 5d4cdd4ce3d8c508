package org.impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.impasto.cli.paint.SettingsOptions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class SettingsOptionsTest {

  @Command(name = "paint")
  static class Paint {
    @Mixin SettingsOptions options;
  }

  @Test
  void optionsBecomeSettingsAndRememberWhichWereGiven() {
    Paint paint =
        parse("--style-strength", "1", "--optical-flow", "DeepFlow", "--random-access=hold");
    assertEquals(
        Settings.defaults()
            .withOpticalFlow(Settings.OpticalFlow.DEEPFLOW)
            .withRandomAccess(Settings.RandomAccess.HOLD),
        paint.options.settings());
    assertEquals(Set.of("styleStrength", "opticalFlow", "randomAccess"), paint.options.given());
    assertEquals(Settings.defaults(), parse().options.settings());
  }

  @Test
  void wrongValueIsAParameterErrorOfTheCommand() {
    ParameterException thrown =
        assertThrows(ParameterException.class, () -> parse("--mix", "2").options.settings());
    assertEquals("Mix (mix) is 2.0; allowed: 0 to 1", thrown.getMessage());
    assertEquals("paint", thrown.getCommandLine().getCommandName());
  }

  @Test
  void helpShowsHintRangeAndDefault() {
    String help = new CommandLine(new Paint()).setUsageHelpWidth(200).getUsageMessage();
    assertTrue(help.contains("--quality=<draft|standard|best>"), help);
    assertTrue(
        help.contains("painted at Best where Standard is chosen. (default: standard)"), help);
    assertTrue(help.contains("(0.25 to 4; default: 1)"), help);
  }

  private static Paint parse(String... arguments) {
    Paint paint = new Paint();
    new CommandLine(paint).parseArgs(arguments);
    return paint;
  }
}
