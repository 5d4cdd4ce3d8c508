package org.impasto.cli.paint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.impasto.cli.paint.options.EyeOptions;
import org.impasto.cli.paint.options.ObjectStyles;
import org.impasto.cli.paint.options.SteeringOptions;
import org.impasto.cli.paint.options.StyleChoice;
import org.impasto.errors.UserException;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Arguments of {@code impasto paint} that mean the same from another folder and at another time.
 */
public final class PaintArguments {
  /** What the labels of arguments that hold a path are called. */
  private static final Set<String> PATHS =
      Set.of("IN", "OUT", "FILE", "FILES", "FOLDER", "PATTERN", "<file>", "<folder>");

  private static final String STYLE = "STYLE";

  /** The options of that file are among the matched ones. */
  private static final String SETTINGS = "--settings";

  private PaintArguments() {}

  /**
   * Settings of a style and options.
   *
   * @param style a picture or a look; null where the options alone choose
   */
  public static Settings styled(String style, SettingsOptions options) {
    return new StyleChoice(Looks.installed()).apply(style, options.settings(), options.given());
  }

  /**
   * Refuses what paints frames elsewhere, later or shot by shot, would leave undone.
   *
   * @throws UserException where such an option is given
   */
  public static void requireDeliverable(CommandLine.ParseResult parsed) {
    for (String each : List.of(MatchOutput.NAME, LayerOutput.NAME, EyeOptions.OUTPUT)) {
      requireNot(parsed, each);
    }
  }

  private static void requireNot(CommandLine.ParseResult parsed, String option) {
    if (parsed.hasMatchedOption(option)) {
      throw new UserException(
          option
              + " is for 'impasto paint' alone: previews, a queue and a farm write the painting only;"
              + " leave it away");
    }
  }

  /**
   * Refuses what a preview would not obey.
   *
   * @throws UserException where such an option is given
   */
  public static void requirePreviewable(CommandLine.ParseResult parsed) {
    requireDeliverable(parsed);
    for (String each : List.of("--dry-run", "--json")) {
      if (parsed.hasMatchedOption(each)) {
        throw new UserException(each + " is for 'impasto paint' alone; leave it away");
      }
    }
  }

  /** Every path absolute; without the options named. */
  public static List<String> settled(CommandLine.ParseResult parsed, Set<String> without) {
    List<String> arguments = new ArrayList<>();
    for (ArgSpec each : new LinkedHashSet<>(parsed.matchedArgs())) {
      if (each instanceof OptionSpec option) {
        if (!without.contains(option.longestName()) && !option.longestName().equals(SETTINGS)) {
          add(option, arguments);
        }
      } else {
        each.stringValues().forEach(value -> arguments.add(settled(each, value)));
      }
    }
    return arguments;
  }

  private static void add(OptionSpec option, List<String> arguments) {
    if (option.arity().max() == 0) {
      arguments.add(option.longestName());
      return;
    }
    for (String value : option.stringValues()) {
      arguments.add(option.longestName() + "=" + settled(option, value));
    }
  }

  private static String settled(ArgSpec argument, String value) {
    if (argument.paramLabel().equals(SteeringOptions.LABEL)) {
      return SteeringOptions.settled(value);
    }
    if (argument.paramLabel().equals(ObjectStyles.LABEL)) {
      return ObjectStyles.settled(value);
    }
    boolean path =
        PATHS.contains(argument.paramLabel())
            || argument.paramLabel().equals(STYLE) && isFile(value);
    // A leading ~/ stands for the home folder of whoever paints.
    return path && !value.isEmpty() && !value.startsWith("~/")
        ? Path.of(value).toAbsolutePath().normalize().toString()
        : value;
  }

  private static boolean isFile(String value) {
    return Files.isRegularFile(Path.of(value));
  }
}
