package org.impasto.cli.doctor;

/**
 * One thing that was looked at.
 *
 * @param state how it is
 * @param about what was looked at, in a word or two
 * @param found what was found, in lines
 * @param remedy the command that mends it; empty where there is nothing to mend
 */
record Finding(State state, String about, String found, String remedy) {
  private static final int INDENTATION = 18;

  enum State {
    OK("ok"),
    /** Works, and could be better. */
    NOTE("note"),
    BAD("BAD");

    private final String word;

    State(String word) {
      this.word = word;
    }
  }

  static Finding ok(String about, String found) {
    return new Finding(State.OK, about, found, "");
  }

  static Finding note(String about, String found, String remedy) {
    return new Finding(State.NOTE, about, found, remedy);
  }

  static Finding bad(String about, String found, String remedy) {
    return new Finding(State.BAD, about, found, remedy);
  }

  @Override
  public String toString() {
    String below = System.lineSeparator() + " ".repeat(INDENTATION);
    String line = "%-5s %-11s %s".formatted(state.word, about, found.replace("\n", below));
    return remedy.isEmpty() ? line : line + below + "-> " + remedy;
  }
}
