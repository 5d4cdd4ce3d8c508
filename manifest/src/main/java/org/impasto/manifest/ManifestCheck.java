package org.impasto.manifest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impasto.manifest.Manifest.Choice;
import org.impasto.manifest.Manifest.Clip;
import org.impasto.manifest.Manifest.Control;
import org.impasto.manifest.Manifest.Group;
import org.impasto.manifest.Manifest.Page;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Range;
import org.impasto.manifest.Manifest.Type;

/** What must hold between the entries of a manifest. */
final class ManifestCheck {
  private static final Set<String> COMPONENTS = Set.of("RGBA", "RGB", "Alpha");
  private static final String NAME = "[a-z][A-Za-z0-9]*";
  private static final String CHOICE_NAME = "[A-Z][A-Z0-9_]*";

  private final Path file;

  private ManifestCheck(Path file) {
    this.file = file;
  }

  static void check(Path file, Manifest manifest) {
    ManifestCheck check = new ManifestCheck(file);
    check.unique("clip", manifest.clips().stream().map(Clip::name).toList());
    check.unique("group", manifest.groups().stream().map(Group::name).toList());
    check.unique("page", manifest.pages().stream().map(Page::name).toList());
    check.unique("parameter", manifest.parameters().stream().map(Parameter::name).toList());
    check.unique("control", manifest.controls().stream().map(Control::name).toList());
    check.hostNames(manifest);
    manifest.clips().forEach(check::clip);
    Set<String> groups = new HashSet<>(manifest.groups().stream().map(Group::name).toList());
    manifest.parameters().forEach(parameter -> check.parameter(parameter, groups));
    check.panel(manifest, groups);
  }

  private void panel(Manifest manifest, Set<String> groups) {
    Set<String> pages = new HashSet<>(manifest.pages().stream().map(Page::name).toList());
    for (Group group : manifest.groups()) {
      require(
          group.page().isEmpty() || pages.contains(group.page()),
          "group '"
              + group.name()
              + "': page '"
              + group.page()
              + "' is not declared; declared: "
              + pages);
    }
    for (Control control : manifest.controls()) {
      require(
          groups.contains(control.group()),
          "control '"
              + control.name()
              + "': group '"
              + control.group()
              + "' is not declared; declared: "
              + groups);
    }
    Set<String> names = new HashSet<>(manifest.parameters().stream().map(Parameter::name).toList());
    for (Parameter parameter : manifest.parameters()) {
      require(
          names.containsAll(parameter.enabledBy()),
          "parameter '"
              + parameter.name()
              + "': enabledBy is "
              + parameter.enabledBy()
              + "; names of parameters are required");
    }
  }

  private void clip(Clip clip) {
    for (String component : clip.components()) {
      require(
          COMPONENTS.contains(component),
          "clip '"
              + clip.name()
              + "': unknown component '"
              + component
              + "'; allowed: RGBA, RGB, Alpha");
    }
    require(
        !clip.components().isEmpty(),
        "clip '" + clip.name() + "' has no components; list at least one");
  }

  private void parameter(Parameter parameter, Set<String> groups) {
    String subject = "parameter '" + parameter.name() + "'";
    require(
        parameter.name().matches(NAME), subject + ": the name must be written like styleStrength");
    require(
        groups.contains(parameter.group()),
        subject + ": group '" + parameter.group() + "' is not declared; declared: " + groups);
    if (parameter.type().isNumber()) {
      range(subject, parameter);
    }
    if (parameter.type() == Type.CHOICE) {
      choices(subject, parameter);
    }
  }

  private void range(String subject, Parameter parameter) {
    Range range = parameter.range();
    double value = (Double) parameter.defaultValue();
    require(
        range.minimum() < range.maximum(),
        subject + ": minimum " + range.minimum() + " is not below maximum " + range.maximum());
    require(
        range.minimum() <= value && value <= range.maximum(),
        subject
            + ": default "
            + value
            + " is outside "
            + range.minimum()
            + " to "
            + range.maximum());
    require(
        range.minimum() <= range.displayMinimum()
            && range.displayMinimum() < range.displayMaximum()
            && range.displayMaximum() <= range.maximum(),
        subject
            + ": display range "
            + range.displayMinimum()
            + " to "
            + range.displayMaximum()
            + " is not inside "
            + range.minimum()
            + " to "
            + range.maximum());
    if (parameter.type() == Type.INT) {
      for (double end :
          new double[] {
            range.minimum(), range.maximum(), range.displayMinimum(), range.displayMaximum()
          }) {
        require(
            end == (int) end, subject + ": range end " + end + " is no whole number of 32 bits");
      }
    }
  }

  private void choices(String subject, Parameter parameter) {
    unique(subject + ": choice", parameter.choices().stream().map(Choice::name).toList());
    unique(subject + ": choice label", parameter.choices().stream().map(Choice::label).toList());
    require(
        parameter.defaultIndex() >= 0,
        subject
            + ": default '"
            + parameter.defaultValue()
            + "' is none of its choices: "
            + parameter.choices().stream().map(Choice::name).toList());
    if (parameter.isEnum()) {
      for (Choice choice : parameter.choices()) {
        require(
            choice.name().matches(CHOICE_NAME),
            subject + ": choice '" + choice.name() + "' must be written like AS_IS");
      }
    }
  }

  /** A host keeps pages, groups, parameters and buttons in one name space. */
  private void hostNames(Manifest manifest) {
    Set<String> names = new HashSet<>();
    manifest.groups().forEach(group -> names.add(group.ofxName()));
    for (Parameter parameter : manifest.parameters()) {
      require(
          names.add(parameter.ofxName()),
          "parameter '"
              + parameter.name()
              + "': a group has the same name in the host, "
              + parameter.ofxName());
    }
    for (Page page : manifest.pages()) {
      require(
          names.add(page.ofxName()),
          "page '" + page.name() + "': something has the same name in the host, " + page.ofxName());
    }
    for (Control control : manifest.controls()) {
      require(
          names.add(control.ofxName()),
          "control '"
              + control.name()
              + "': something has the same name in the host, "
              + control.ofxName());
    }
  }

  private void unique(String kind, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      require(seen.add(name), kind + " '" + name + "' is declared twice; names must be unique");
    }
  }

  private void require(boolean condition, String complaint) {
    if (!condition) {
      throw new ManifestException(file + ", " + complaint);
    }
  }
}
