package org.impasto.media.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Rate;
import org.impasto.media.metadata.Attribute;
import org.impasto.media.metadata.TimeCode;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a header says of a picture comes along: to OpenEXR whole, to a video its time and rate. */
class HeaderMetadataTest {
  private static final Rate RATE = new Rate(24000, 1001);

  @TempDir private Path folder;

  @BeforeEach
  void plates() {
    for (int time = 1001; time <= 1003; time++) {
      try (Frame frame = Frame.allocate(64, 48, 3)) {
        Planes.fill(frame, 0.5f);
        TimeCode code = TimeCode.parse("01:02:03:22").orElseThrow();
        Pictures.writeLight(
            Path.of(name("plate", time)),
            frame,
            null,
            new ArrayList<>(
                List.of(
                    Attribute.of(code.plus(time - 1001, RATE.perSecond())),
                    Attribute.rate(RATE.frames(), RATE.seconds()),
                    Attribute.text("owner", "Østlund & Søn"),
                    Attribute.text("cryptomatte/1234567/name", "of channels that are not written"),
                    new Attribute("aperture", "float", new byte[] {0, 0, 48, 65}),
                    new Attribute("chromaticities", "chromaticities", new byte[32]),
                    Attribute.pixelAspect(2))));
      }
    }
  }

  private String name(String stem, int time) {
    return folder.resolve(stem + "." + time + ".exr").toString();
  }

  private String copy(MediaReader reader, String output) {
    MediaWriter.Format format =
        new MediaWriter.Format(
            reader.range(),
            reader.width(),
            reader.height(),
            reader.rate(),
            16,
            false,
            output.endsWith("mov") ? "prores" : "",
            CodingQuality.USUAL,
            false,
            reader);
    try (MediaWriter writer = MediaFiles.writer(output, format)) {
      for (int time = reader.range().first(); time <= reader.range().last(); time++) {
        try (Frame frame = reader.frame(time)) {
          writer.write(time, frame);
        }
      }
      writer.finish();
      return writer.note();
    }
  }

  private static Map<String, Attribute> header(String file) {
    return Pictures.attributes(Path.of(file), "").stream()
        .collect(Collectors.toMap(Attribute::name, each -> each));
  }

  @Test
  void openExrKeepsItsHeader() {
    try (MediaReader plate = MediaFiles.reader(folder.resolve("plate.%04d.exr").toString())) {
      assertEquals(RATE, plate.rate());
      assertEquals("01:02:03:22", plate.timecode());
      assertEquals("", copy(plate, folder.resolve("out.%04d.exr").toString()));
    }
    Map<String, Attribute> before = header(name("plate", 1003));
    Map<String, Attribute> after = header(name("out", 1003));
    for (String each :
        List.of("timeCode", "framesPerSecond", "owner", "aperture", "chromaticities")) {
      assertEquals(before.get(each).type(), after.get(each).type(), each);
      assertArrayEquals(before.get(each).value(), after.get(each).value(), each);
    }
    assertEquals("01:02:04:00", TimeCode.unpacked(after.get("timeCode").number(0)).toString());
    assertEquals(2, after.get("pixelAspectRatio").real());
    assertFalse(after.containsKey("cryptomatte/1234567/name"));
  }

  @Test
  void videosTakeTimeRateAndAspectAndGiveThemBack() {
    String film = folder.resolve("film.mov").toString();
    try (MediaReader plate = MediaFiles.reader(folder.resolve("plate.%04d.exr").toString())) {
      copy(plate, film);
    }
    try (MediaReader reader = MediaFiles.reader(film)) {
      assertEquals(RATE, reader.rate());
      assertEquals("01:02:03:22", reader.timecode());
      assertEquals(2.0, (double) reader.pixelAspect()[0] / reader.pixelAspect()[1], 1e-3);
      copy(reader, folder.resolve("back.%04d.exr").toString());
      String note = copy(reader, folder.resolve("back.%04d.png").toString());
      assertTrue(note.contains("pixels are 2:1"), note);
    }
    Map<String, Attribute> back = header(folder.resolve("back.0003.exr").toString());
    assertEquals("01:02:04:00", TimeCode.unpacked(back.get("timeCode").number(0)).toString());
    assertEquals(RATE.frames(), back.get("framesPerSecond").number(0));
    assertEquals(2, back.get("pixelAspectRatio").real(), 1e-3);
  }
}
