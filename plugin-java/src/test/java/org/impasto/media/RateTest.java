package org.impasto.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.impasto.media.io.Rate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void isWrittenWithAPointWhateverPeopleWrite() {
    Locale.setDefault(Locale.GERMANY);
    assertEquals("29.970", Rate.parse("30000/1001").toString());
  }
}
