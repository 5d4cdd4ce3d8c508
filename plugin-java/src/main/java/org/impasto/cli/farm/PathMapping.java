package org.impasto.cli.farm;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;

/**
 * Rules that say under which path this machine has what another has under its own, in the form of
 * Open Job Description ("pathmapping-1.0").
 */
final class PathMapping {
  /** As it stands in the file. */
  private record Rule(String source_path, String destination_path) {}

  private record Rules(String version, List<Rule> path_mapping_rules) {}

  static final PathMapping NONE = new PathMapping(List.of());

  private final List<Rule> rules;

  private PathMapping(List<Rule> rules) {
    this.rules = rules;
  }

  /** A file without rules maps nothing. */
  static PathMapping read(Path file) {
    try {
      Rules read = new Gson().fromJson(Files.readString(file), Rules.class);
      if (read == null || read.path_mapping_rules == null) {
        return NONE;
      }
      for (Rule rule : read.path_mapping_rules) {
        if (rule == null || rule.source_path == null || rule.destination_path == null) {
          throw new UserException(
              file + " has a rule without source_path and destination_path; check it");
        }
      }
      return new PathMapping(
          read.path_mapping_rules.stream()
              .sorted(Comparator.comparingInt(rule -> -rule.source_path.length()))
              .toList());
    } catch (IOException | JsonParseException e) {
      throw new UserException(
          file + " cannot be read as rules for paths: " + ErrorText.reason(e), e);
    }
  }

  /** The most special rule counts; it has to match whole names of folders. */
  String map(String path) {
    for (Rule rule : rules) {
      String source = rule.source_path.replaceAll("/+$", "");
      if (path.equals(source) || path.startsWith(source + "/")) {
        return rule.destination_path.replaceAll("/+$", "") + path.substring(source.length());
      }
    }
    return path;
  }

  /** Paths of arguments as a plan has them: whole, or after an option's name. */
  List<String> map(List<String> arguments) {
    return arguments.stream().map(this::argument).toList();
  }

  private String argument(String argument) {
    int value = argument.startsWith("--") ? argument.indexOf('=') + 1 : 0;
    return argument.substring(0, value) + map(argument.substring(value));
  }
}
