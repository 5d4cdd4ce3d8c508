package org.impasto.cli.paint.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.cryptomatte.ObjectPattern;
import org.impasto.errors.UserException;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.passes.CryptomatteFiles;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;
import picocli.CommandLine.Option;

/** {@code --object-style}: a style for every object of a render by its name. */
public final class ObjectStyles {
  public static final String LABEL = "NAME=STYLE";

  @Option(
      names = "--object-style",
      paramLabel = LABEL,
      description =
          "A style for the objects of a render that have this name in its Cryptomatte, such as"
              + " 'boat*=woodcut'; up to four times")
  private List<String> styles = new ArrayList<>();

  @Option(
      names = "--cryptomatte",
      paramLabel = "FILES",
      description = "OpenEXR files with the Cryptomatte, where IN has none; as --mask")
  private String files;

  @Option(
      names = "--cryptomatte-layer",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Which Cryptomatte, such as CryptoMaterial (default: that of objects)")
  private String layer;

  private record Choice(ObjectPattern objects, String style) {
    static Choice of(String text) {
      int middle = text.lastIndexOf('=');
      if (middle < 1 || middle == text.length() - 1) {
        throw new UserException(
            "--object-style is '"
                + text
                + "'; an object's name and a style are required, such as 'boat*=woodcut'");
      }
      return new Choice(new ObjectPattern(text.substring(0, middle)), text.substring(middle + 1));
    }
  }

  public boolean given() {
    return !styles.isEmpty();
  }

  /** The files that have the Cryptomatte; null where they are the input's own. */
  public String files() {
    return files;
  }

  /**
   * Settings with the pictures of the regions. Where an option gives a region's picture, that wins.
   *
   * @param explicit names of parameters whose options were given
   * @throws UserException where a style is not known, or there are too many
   */
  public Settings apply(Settings settings, Set<String> explicit, Looks looks) {
    if (styles.isEmpty() && (files != null || !layer.isEmpty())) {
      throw new UserException(
          "--cryptomatte is of no use without --object-style; give 'NAME=STYLE' there");
    }
    if (styles.size() > CryptomatteFiles.MOST) {
      throw new UserException(
          "--object-style is given "
              + styles.size()
              + " times; at most "
              + CryptomatteFiles.MOST
              + " are painted in one go: use a pattern for several objects, such as 'tree*'");
    }
    Map<String, Object> values = new HashMap<>(settings.toMap());
    for (int region = 0; region < styles.size(); region++) {
      String parameter = "regionStyle" + (region + 1);
      if (!explicit.contains(parameter)) {
        values.put(parameter, picture(Choice.of(styles.get(region)).style(), looks));
      }
    }
    return Settings.fromMap(values);
  }

  private static String picture(String style, Looks looks) {
    if (Files.isRegularFile(Path.of(style))) {
      return style;
    }
    if (looks.names().contains(style) && looks.get(style).style() != null) {
      return looks.get(style).style().toString();
    }
    throw new UserException(
        "--object-style: '"
            + style
            + "' is neither a picture that is there nor a look with a picture; "
            + looks.offered(style));
  }

  /**
   * The mattes.
   *
   * @param input what is painted
   * @param missing what stands for a frame that has no file
   */
  public CryptomatteFiles mattes(String input, FrameRange range, ReadOptions.Missing missing) {
    return CryptomatteFiles.open(
        files == null ? input : files,
        layer,
        styles.stream().map(each -> Choice.of(each).objects()).toList(),
        range,
        missing);
  }

  /** With the path of a picture absolute. */
  public static String settled(String text) {
    int middle = text.lastIndexOf('=');
    Path style = Path.of(text.substring(middle + 1));
    return Files.isRegularFile(style)
        ? text.substring(0, middle + 1) + style.toAbsolutePath().normalize()
        : text;
  }
}
