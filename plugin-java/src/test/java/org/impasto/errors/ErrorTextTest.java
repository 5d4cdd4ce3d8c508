package org.impasto.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.impasto.engine.FrameUnavailableException;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
  @Test
  void givesOurOwnExceptionsInTheirOwnWords() {
    assertEquals(
        "frame 3 is missing", ErrorText.of(new FrameUnavailableException("frame 3 is missing")));
    assertEquals("choose another", ErrorText.of(new UserException("choose another")));
  }

  /** What a library did not like is nothing that people can act on. */
  @Test
  void aLibrarysRefusalIsAFaultOfOurs() {
    IllegalArgumentException refusal = new IllegalArgumentException("n must be positive");
    assertFalse(ErrorText.explained(refusal));
    assertTrue(ErrorText.of(refusal).startsWith("unexpected "), ErrorText.of(refusal));
  }

  @Test
  void saysInWordsThatAFileIsNotThere() {
    assertEquals(
        "/shot/a.png is not there",
        ErrorText.of(new UncheckedIOException(new NoSuchFileException("/shot/a.png"))));
  }

  /** As where a look, a plan or a job names a file with a letter that no file's name can have. */
  @Test
  void aPathThatIsNoneIsExplained() {
    InvalidPathException wrong =
        assertThrows(InvalidPathException.class, () -> Path.of("ink\0.png"));
    assertTrue(ErrorText.explained(wrong));
    String text = ErrorText.of(wrong);
    assertTrue(text.startsWith("'ink?.png' is no path of a file here (Nul character"), text);
    assertTrue(text.contains("choose another"), text);
  }

  @Test
  void aLibraryThatSaysNothingIsNamedByItsKind() {
    assertEquals("EOFException", ErrorText.reason(new EOFException()));
    assertEquals("cut off", ErrorText.reason(new EOFException("cut off")));
  }

  @Test
  void namesTheClassAndPlaceOfUnexpectedOnes() {
    String text = ErrorText.of(new ArithmeticException("/ by zero"));
    assertTrue(text.contains("java.lang.ArithmeticException: / by zero"), text);
    assertTrue(text.contains("ErrorTextTest"), text);
    assertTrue(text.contains("IMPASTO_LOG=FILE"), text);
    assertTrue(ErrorText.of(new NullPointerException()).contains("NullPointerException"));
  }

  @Test
  void saysWhatToDoWhenMemoryIsUsedUp() {
    assertTrue(ErrorText.of(new OutOfMemoryError("Java heap space")).contains("IMPASTO_JAVA_HEAP"));
  }
}
