package org.impasto.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.media.TestPictures;
import org.impasto.media.picture.Pictures;
import org.impasto.media.video.VideoCorpus;
import org.impasto.network.importing.ImportCorpus;
import org.impasto.store.StoreCorpus;

/** Small sound files of every kind that is read, to be damaged. */
final class Corpus {
  private static final String LOOK =
      """
      {"label": "Ink", "description": "Black ink.", "style": "ink.png",
       "values": {"strokeSize": 0.5, "quality": "BEST", "styleStrength": 2}}""";

  /** A file and how it is read. */
  record Seed(Kind kind, Path file, byte[] bytes) {
    String ending() {
      String name = file.getFileName().toString();
      return name.substring(name.lastIndexOf('.'));
    }
  }

  private Corpus() {}

  static List<Seed> write(Path folder) throws IOException {
    try (Frame frame = TestPictures.waves(24, 16, 1)) {
      for (String ending : Pictures.WRITABLE) {
        Pictures.write(folder.resolve("picture" + ending), frame);
      }
      Pictures.write(folder.resolve("deep.png"), frame, 16);
      Pictures.write(folder.resolve("deep.tif"), frame, 16);
    }
    for (String ending : List.of(".webp", ".bmp", ".pfm")) {
      encode(folder.resolve("picture.png"), folder.resolve("picture" + ending), ending);
    }
    VideoCorpus.write(folder);
    ImportCorpus.write(folder);
    StoreCorpus.write(folder);
    Files.write(folder.resolve("look.json"), LOOK.getBytes(StandardCharsets.UTF_8));
    List<Seed> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        for (Kind kind : kinds(name)) {
          seeds.add(new Seed(kind, file, Files.readAllBytes(file)));
        }
      }
    }
    return seeds;
  }

  private static List<Kind> kinds(String name) {
    if (name.startsWith("network.")) {
      return name.endsWith(".prototxt") || name.equals(ImportCorpus.GRAPH)
          ? List.of()
          : List.of(Kind.NETWORK);
    }
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".mp4", ".mkv" -> List.of(Kind.VIDEO);
      case ".json" -> List.of(Kind.LOOK);
      case ".frame" -> List.of(Kind.STORE);
      default -> List.of(Kind.PICTURE, Kind.STYLE, Kind.NUMBERS);
    };
  }

  private static void encode(Path from, Path to, String ending) throws IOException {
    try (Mat picture = opencv_imgcodecs.imread(from.toString());
        Mat floats = new Mat();
        BytePointer bytes = new BytePointer()) {
      picture.convertTo(floats, org.bytedeco.opencv.global.opencv_core.CV_32F, 1 / 255.0, 0);
      opencv_imgcodecs.imencode(ending, ending.equals(".pfm") ? floats : picture, bytes);
      byte[] encoded = new byte[(int) bytes.limit()];
      bytes.get(encoded);
      Files.write(to, encoded);
    }
  }
}
