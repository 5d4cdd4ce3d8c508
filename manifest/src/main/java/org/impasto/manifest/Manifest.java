package org.impasto.manifest;

import java.util.List;
import java.util.Locale;

/**
 * The declaration, as read from manifest.json and checked by {@link ManifestCheck}. Lists keep the
 * file's order.
 */
public record Manifest(
    Plugin plugin,
    List<Clip> clips,
    List<Page> pages,
    List<Group> groups,
    List<Parameter> parameters,
    List<Control> controls,
    List<LookFile> looks) {

  /** The node itself; identifier, label, grouping and description as a host shows them. */
  public record Plugin(
      String identifier,
      String label,
      String grouping,
      String description,
      int versionMajor,
      int versionMinor) {}

  /** A clip; components are RGBA, RGB or Alpha. */
  public record Clip(
      String name,
      String label,
      boolean optional,
      boolean mask,
      List<String> components,
      String hint) {}

  /** A page of the host's panel, in hosts that have pages. */
  public record Page(String name, String label) {
    public String ofxName() {
      return "impasto" + capitalised(name) + "Page";
    }
  }

  /**
   * A group of parameters in the host's panel: on which page (the first where it is empty), and
   * whether it is unfolded at first.
   */
  public record Group(String name, String label, String page, boolean open) {
    /** The group's name as a host sees it; groups and parameters share one name space there. */
    public String ofxName() {
      return "impasto" + capitalised(name) + "Group";
    }
  }

  /** An item of a choice. */
  public record Choice(String name, String label) {}

  /** Kinds of values. FILE and FOLDER are texts that hold a path. */
  public enum Type {
    INT,
    DOUBLE,
    BOOLEAN,
    STRING,
    FILE,
    FOLDER,
    CHOICE;

    public boolean isNumber() {
      return this == INT || this == DOUBLE;
    }
  }

  /** Allowed and displayed range of a number, ends included. */
  public record Range(
      double minimum, double maximum, double displayMinimum, double displayMaximum) {
    static final Range NONE = new Range(0, 0, 0, 0);
  }

  /**
   * One parameter.
   *
   * @param defaultValue Double for numbers, Boolean, else String (a choice's name)
   * @param choices items of a choice, otherwise empty; looks are filled in where {@code openChoice}
   * @param openChoice true where the items are looks, which come and go: a String in Settings
   * @param animates whether it may have keyframes
   * @param paints false where a painted frame does not depend on it
   * @param enabledBy parameters without which it means nothing: it can be moved where one of them
   *     is not at its default; always where there are none
   */
  public record Parameter(
      String name,
      Type type,
      String group,
      String label,
      String hint,
      Object defaultValue,
      Range range,
      List<Choice> choices,
      boolean openChoice,
      boolean animates,
      boolean paints,
      List<String> enabledBy) {

    /** styleStrength becomes impastoStyleStrength. */
    public String ofxName() {
      return "impasto" + capitalised(name);
    }

    /** styleStrength becomes STYLE_STRENGTH. */
    public String constantName() {
      return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** styleStrength becomes --style-strength. */
    public String optionName() {
      return "--" + constantName().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** styleStrength becomes StyleStrength. */
    public String typeName() {
      return capitalised(name);
    }

    /** A choice whose items are fixed here, so an enum in Settings. */
    public boolean isEnum() {
      return type == Type.CHOICE && !openChoice;
    }

    /** Position of a choice's default among its items. */
    public int defaultIndex() {
      return position(defaultValue.toString());
    }

    /** Position of a choice's item, given by name or label; -1 where there is none. */
    public int position(String item) {
      for (int i = 0; i < choices.size(); i++) {
        if (choices.get(i).name().equalsIgnoreCase(item)
            || choices.get(i).label().equalsIgnoreCase(item)) {
          return i;
        }
      }
      return -1;
    }
  }

  /** What only the node's panel has: buttons, and values that no artist sees. */
  public record Control(String name, Kind kind, String group, String label, String hint) {
    /** Kinds of controls. */
    public enum Kind {
      BUTTON,
      HIDDEN_TEXT,
      HIDDEN_NUMBER
    }

    public String ofxName() {
      return "impasto" + capitalised(name);
    }
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
