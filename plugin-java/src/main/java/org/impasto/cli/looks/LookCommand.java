package org.impasto.cli.looks;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.SettingsOptions;
import org.impasto.errors.UserException;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Type;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Looks;
import org.impasto.settings.ParameterTable;
import org.impasto.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto look}: looks of one's own. */
@Command(
    name = "look",
    synopsisSubcommandLabel = "COMMAND",
    description = "Saves and removes looks of your own, which -s takes by name like the others.")
public final class LookCommand implements Runnable {
  /** Of one shot, not of a manner. */
  private static final Set<String> OF_A_SHOT =
      Set.of("preset", "cuts", "notCuts", "bars", "keyframeList", "view", "workingSpace");

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what: 'impasto look save NAME ...' or 'impasto look remove NAME'");
  }

  @Command(
      name = "save",
      sortOptions = false,
      description = {
        "Saves a style and options under a name. A look's picture is copied; values at their defaults are"
            + " left out."
      })
  int save(
      @Parameters(paramLabel = "NAME", description = "Small letters, digits and -") String name,
      @Option(
              names = {"-s", "--style"},
              paramLabel = "STYLE",
              description = "A picture, or a look to begin with")
          String style,
      @Option(names = "--label", paramLabel = "TEXT", description = "For menus (default: NAME)")
          String label,
      @Option(
              names = "--description",
              paramLabel = "TEXT",
              defaultValue = "A look of your own.",
              description = "One sentence")
          String description,
      @Option(names = "--overwrite", description = "Replace a look of your own") boolean overwrite,
      @Mixin SettingsOptions options)
      throws IOException {
    requireName(name);
    Settings settings = PaintArguments.styled(style, options);
    Path folder = Looks.ofUser();
    Path file = folder.resolve(name + ".json");
    if (Looks.shipped().names().contains(name)) {
      throw new UserException(
          "'" + name + "' is a look that came with Impasto; choose another name");
    }
    if (Files.exists(file) && !overwrite) {
      throw new UserException(
          "there is a look '"
              + name
              + "' already; --overwrite replaces it, or choose another name");
    }
    Path picture = Path.of(settings.styleFile());
    Pictures.read(picture).close(); // what cannot be read is no look
    Files.createDirectories(folder);
    String copy = name + ending(picture);
    try (NewFile to = NewFile.create(RealDisk.INSTANCE, folder.resolve(copy), Durability.SYNCED)) {
      Files.copy(picture, to.stream());
      to.commit();
    }
    Map<String, Object> look = new LinkedHashMap<>();
    look.put("label", label == null ? name : label);
    look.put("description", description);
    look.put("style", copy);
    look.put("values", values(settings));
    String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(look);
    NewFile.write(RealDisk.INSTANCE, file, text + "\n");
    spec.commandLine().getOut().println("saved " + file + "; paint with -s " + name);
    return ExitCode.OK;
  }

  private void requireName(String name) {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,40}")) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + name + "' is no name for a look; small letters, digits and - are required");
    }
  }

  private static String ending(Path picture) {
    String name = picture.getFileName().toString();
    int point = name.lastIndexOf('.');
    return point < 0 ? "" : name.substring(point);
  }

  private static Map<String, Object> values(Settings settings) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> usual = Settings.defaults().toMap();
    Map<String, Object> used = settings.toMap();
    for (Parameter each : ParameterTable.PARAMETERS) {
      Object value = used.get(each.name());
      boolean file = each.type() == Type.FILE || each.type() == Type.FOLDER;
      if (each.paints()
          && !file
          && !each.openChoice()
          && !OF_A_SHOT.contains(each.name())
          && !value.equals(usual.get(each.name()))) {
        values.put(each.name(), value instanceof Enum<?> choice ? choice.name() : value);
      }
    }
    return values;
  }

  @Command(name = "remove", description = "Removes a look of your own, and its picture.")
  int remove(@Parameters(paramLabel = "NAME") String name) throws IOException {
    requireName(name);
    Path file = Looks.ofUser().resolve(name + ".json");
    if (!Files.exists(file)) {
      throw new UserException("there is no look of your own named '" + name + "'");
    }
    Path style = Looks.in(Looks.ofUser()).get(name).style();
    Files.delete(file);
    if (style != null && style.getParent().equals(file.toAbsolutePath().getParent())) {
      Files.deleteIfExists(style);
    }
    spec.commandLine().getOut().println("removed " + file);
    return ExitCode.OK;
  }
}
