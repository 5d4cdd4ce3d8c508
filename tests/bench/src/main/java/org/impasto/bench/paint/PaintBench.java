package org.impasto.bench.paint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasto.bench.FrameBench;
import org.impasto.bench.Shot;

/**
 * What brushwork's paint is like: paints rows into a folder and has them measured by
 * tests/bench/src/main/python/brushwork.py, which needs python3 with OpenCV (the environment's
 * PYTHON names another).
 *
 * <p>Options: {@code --into FOLDER} keeps what was painted; {@code --rows stills,marple8,demo,long}
 * takes some only; {@code --looks a,b}; {@code --widths 640,1024,1920} and {@code --freedoms 0,0.2}
 * of the stills; {@code --set name=value,...} settings beside each look's.
 */
public final class PaintBench {
  private static final List<String> ROWS = List.of("stills", "marple8", "demo", "long");
  private static final int DEMO_FRAMES = 12;
  private static final List<String> STYLES =
      List.of("pictures/starry_night.jpg", "marple8/seated-nude.jpg");

  private final List<String> options;

  public PaintBench(List<String> options) {
    this.options = options;
  }

  public void run() throws IOException, InterruptedException {
    String kept = option("--into", "");
    if (!kept.isEmpty()) {
      run(Path.of(kept));
      return;
    }
    Path folder = Files.createTempDirectory("impasto-strokes");
    try {
      run(folder);
    } finally {
      FrameBench.delete(folder);
    }
  }

  private void run(Path folder) throws IOException, InterruptedException {
    Path presets = Path.of(System.getProperty("impasto.presets"));
    List<String> wanted = list("--rows", ROWS);
    try (PaintedRows rows = new PaintedRows(presets, folder, list("--set", List.of()))) {
      List<String> looks = list("--looks", rows.looks());
      if (wanted.contains("marple8")) {
        marple8(rows);
      }
      for (String look : looks) {
        if (wanted.contains("stills")) {
          for (String width : list("--widths", List.of("640"))) {
            for (String freedom : list("--freedoms", List.of("0", "0.2"))) {
              rows.still(look, Integer.parseInt(width), Double.parseDouble(freedom));
            }
          }
        }
        if (wanted.contains("demo")) {
          rows.demo(look, false, DEMO_FRAMES);
          rows.demo(look, true, DEMO_FRAMES);
        }
        if (wanted.contains("long")) {
          rows.longShot(look);
        }
      }
    }
    measure(folder);
  }

  private static void marple8(PaintedRows rows) throws IOException {
    Optional<Shot> shot = Shot.marple8(5);
    if (shot.isEmpty()) {
      System.out.println("no marple8: shared/reference is missing");
      return;
    }
    try (Shot open = shot.get()) {
      for (String style : STYLES) {
        rows.marple8(open, Shot.reference().orElseThrow().resolve(style));
      }
    }
  }

  private static void measure(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python()));
    command.add("tests/bench/src/main/python/brushwork.py");
    command.add(folder.toString());
    Shot.reference().ifPresent(each -> command.add(each.resolve("marple8").toString()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("brushwork.py failed; it needs python3 with OpenCV");
    }
  }

  private static String python() {
    String named = System.getenv("PYTHON");
    return named == null ? "python3" : named;
  }

  private List<String> list(String name, List<String> otherwise) {
    String given = option(name, "");
    return given.isEmpty() ? otherwise : List.of(given.split(","));
  }

  private String option(String name, String otherwise) {
    int at = options.indexOf(name);
    return at < 0 || at + 1 >= options.size() ? otherwise : options.get(at + 1);
  }
}
