package org.impasto.farm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasto.errors.UserException;
import org.impasto.media.io.FrameRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that somebody else's hand changed. */
class PlanFilesTest {
  private static final String PLAN =
      "{'form': 1, 'impasto': 'v', 'title': 't', 'arguments': ['a'], 'film': {'path': '/f',"
          + " 'files': 1, 'bytes': 1, 'digest': 'd'}, 'shots': [{'first': 1, 'last': 2}, {'first':"
          + " 3, 'last': 4}], 'threads': 2, 'memoryGigabytes': 1}";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("plan.json");
  }

  private String refusal(String text) throws IOException {
    Files.writeString(file, text.replace('\'', '"'));
    String message = assertThrows(UserException.class, () -> Plan.read(file, "v")).getMessage();
    assertTrue(message.startsWith(file + " "), message);
    assertTrue(message.contains("plan again"), message);
    assertFalse(message.contains("java.") || message.contains("github"), message);
    return message;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'last': 2; 'last': 0; is no plan",
        "'last': 2; 'last': 3; lacks what a plan has",
        "{'first': 1, 'last': 2}; null; lacks what a plan has",
        "['a']; 7; is no plan",
        "'film'; 'movie'; lacks what a plan has",
        "'form': 1, 'impasto': 'v'; 'form': 9; is a plan of form 9",
        "'v'; 'w'; was made by Impasto w",
      })
  void whatIsNoPlanIsRefusedInWords(String part, String other, String said) throws IOException {
    assertTrue(refusal(PLAN.replace(part, other)).contains(said));
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Files.write(file, new byte[] {'{', (byte) 0xff, (byte) 0xfe});
    String message = assertThrows(UserException.class, () -> Plan.read(file, "v")).getMessage();
    assertEquals(file + " is no plan (no text); plan again", message);
    assertTrue(refusal("[]").contains("Expected BEGIN_OBJECT but was BEGIN_ARRAY"));
  }

  @Test
  void aWholeOneIsRead() throws IOException {
    Files.writeString(file, PLAN.replace('\'', '"'));
    assertEquals(List.of(new FrameRange(1, 2), new FrameRange(3, 4)), Plan.read(file, "v").shots());
  }
}
