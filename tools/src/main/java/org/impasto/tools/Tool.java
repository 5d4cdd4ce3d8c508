package org.impasto.tools;

/**
 * A program for those who make Impasto.
 *
 * @param name as it is called
 * @param arguments as a usage line shows them
 * @param purpose one line
 */
record Tool(String name, String arguments, String purpose, Program program) {
  @FunctionalInterface
  interface Program {
    void run(String[] arguments) throws Exception;
  }

  /** How many arguments it cannot do without: those not in brackets. */
  int required() {
    return arguments.replaceAll("\\[[^]]*]", "").trim().split(" +").length;
  }

  String usage() {
    return "./impasto-tools " + name + " " + arguments;
  }
}
