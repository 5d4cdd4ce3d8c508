package org.impasto.media.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pictures are keyframes of which frames. */
class KeyframeFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void paint() {
    for (String name : List.of("key.0003.png", "key.0010.png", "key.0030.png", "hero.png")) {
      try (Frame frame = Frame.allocate(8, 6, 3)) {
        Planes.buffer(frame, 0).put(0, name.equals("hero.png") ? 0.2f : 0.6f);
        Pictures.write(folder.resolve(name), frame);
      }
    }
  }

  private KeyframeFiles open(String files, String list) {
    String path = files == null || files.isEmpty() ? "" : folder.resolve(files).toString();
    Settings settings =
        Settings.defaults().withKeyframes(path).withKeyframeList(list == null ? "" : list);
    return KeyframeFiles.of(settings, ShotRange.of(1, 24));
  }

  @ParameterizedTest
  @CsvSource({"key.%04d.png", "key.####.png", "key.0010.png"})
  void everyFrameOfAPatternThatHasAPictureIsAKeyframe(String files) {
    KeyframeFiles keys = open(files, "");
    assertEquals(new TreeSet<>(List.of(3, 10)), keys.times());
    assertTrue(keys.note().contains("[30] lie outside the shot"), keys.note());
  }

  @Test
  void aListChoosesOrSaysWhichFrameAPictureIs() {
    assertEquals(new TreeSet<>(List.of(10)), open("key.%04d.png", "10").times());
    KeyframeFiles one = open("hero.png", "7");
    assertEquals(new TreeSet<>(List.of(7)), one.times());
    try (Frame hero = one.frame(7)) {
      assertEquals(0.2f, hero.data().get(0), 1e-6f);
    }
    assertTrue(open("", "").times().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key.%04d.png | 30 | keyframe 30 is outside the shot, which has frames 1 to 24",
        "key.%04d.png | 4 | there is no picture",
        "key.%04d.png | four | Keyframe list is 'four'",
        "'' | 4 | Keyframes names no pictures",
        "hero.png | '' | has no number",
        "hero.png | 4, 5 | is one picture",
        "none.%04d.png | '' | no keyframe is named like",
      })
  void whatDoesNotFitIsExplained(String files, String list, String part) {
    RuntimeException refusal = assertThrows(RuntimeException.class, () -> open(files, list));
    assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
  }
}
