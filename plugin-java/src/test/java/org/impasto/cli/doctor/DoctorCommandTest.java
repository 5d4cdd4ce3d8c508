package org.impasto.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.cli.paint.PaintedFolder;
import org.junit.jupiter.api.Test;

class DoctorCommandTest extends PaintedFolder {
  @Test
  void eachThingIsSaidWithWhatMendsIt() {
    execute("doctor");
    for (String about :
        new String[] {"Impasto", "Java", "computes", "processor", "speed", "plugin", "store"}) {
      assertTrue(
          out.toString().lines().anyMatch(line -> line.startsWith(about, 6)),
          about + ": " + out + err);
    }
    assertTrue(out.toString().contains("the negative"), out.toString());
  }

  @Test
  void aRemedyStandsBelow() {
    assertEquals(
        "BAD   store       is full" + System.lineSeparator() + " ".repeat(18) + "-> make room",
        Finding.bad("store", "is full", "make room").toString());
  }
}
