package org.impasto.cli.paint.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.impasto.errors.UserException;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;

/** What {@code -s} names: a picture, or a look. */
public final class StyleChoice {
  private final Looks looks;

  public StyleChoice(Looks looks) {
    this.looks = looks;
  }

  /**
   * Settings with a style picture in them and, where a look was chosen, its values.
   *
   * @param style path of a picture or name of a look; null where the options alone choose
   * @param options what the options say
   * @param given names of the parameters whose options were given; these win over a look
   * @throws UserException where nothing or nothing known is chosen
   */
  public Settings apply(String style, Settings options, Set<String> given) {
    Settings settings = looks.apply(style == null ? options : choose(style, options, given), given);
    if (settings.styleFile().isBlank() && settings.keyframes().isBlank()) {
      throw new UserException(
          "what shall it look like? Give -s with a picture or a look ('impasto looks' lists them),"
              + " or --keyframes with painted frames");
    }
    return settings;
  }

  private Settings choose(String style, Settings options, Set<String> given) {
    if (Files.isRegularFile(Path.of(style))) {
      refuseTwice(given, "styleFile", "--style-file");
      return options.withStyleFile(style);
    }
    if (!looks.names().contains(style)) {
      throw new UserException(
          "'" + style + "' is neither a picture that is there nor a look; " + looks.offered(style));
    }
    refuseTwice(given, "preset", "--preset");
    return options.withPreset(style);
  }

  private static void refuseTwice(Set<String> given, String parameter, String option) {
    if (given.contains(parameter)) {
      throw new UserException("-s and " + option + " say the same thing; give one of them");
    }
  }
}
