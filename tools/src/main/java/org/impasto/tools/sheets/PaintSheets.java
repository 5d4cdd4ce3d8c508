package org.impasto.tools.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.tools.sheets.board.JpegFile;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;
import org.impasto.tools.sheets.shots.CutsSheet;
import org.impasto.tools.sheets.shots.DepthSheet;
import org.impasto.tools.sheets.shots.KeyframesSheet;
import org.impasto.tools.sheets.shots.LongShotsSheet;
import org.impasto.tools.sheets.shots.MotionSheet;
import org.impasto.tools.sheets.shots.PassesSheet;
import org.impasto.tools.sheets.shots.RegionsSheet;
import org.impasto.tools.sheets.stills.BeforeAfterSheet;
import org.impasto.tools.sheets.stills.ColoursSheet;
import org.impasto.tools.sheets.stills.LargeSheet;
import org.impasto.tools.sheets.stills.LooksSheet;
import org.impasto.tools.sheets.stills.MatteSheet;
import org.impasto.tools.sheets.stills.MethodSheet;
import org.impasto.tools.sheets.stills.PatchesSheet;
import org.impasto.tools.sheets.stills.StillSheet;

/**
 * Makes the pictures of the documentation. Arguments: the folder of looks, a folder for painted
 * frames, the folder that the pictures go to, and names of sheets (none: all); --draft before them
 * paints everything small and quickly.
 */
public final class PaintSheets {
  private static final List<Sheet> SHEETS =
      List.of(
          new BeforeAfterSheet(),
          new LooksSheet(),
          new MethodSheet(),
          new CutsSheet(),
          new PassesSheet(),
          new KeyframesSheet(),
          new MotionSheet(),
          new DepthSheet(),
          new RegionsSheet(),
          new ColoursSheet(),
          new MatteSheet(),
          new PatchesSheet(),
          new StillSheet(),
          new LargeSheet(),
          new LongShotsSheet());

  private PaintSheets() {}

  public static void main(String[] given) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(given));
    boolean draft = arguments.remove("--draft");
    Path target = Files.createDirectories(Path.of(arguments.get(2)));
    List<String> wanted = arguments.subList(3, arguments.size());
    for (Sheet sheet : SHEETS) {
      if (wanted.isEmpty() || wanted.contains(sheet.name())) {
        long start = System.nanoTime();
        try (Studio studio =
                new Studio(Path.of(arguments.get(0)), Path.of(arguments.get(1)), draft);
            Frame picture = sheet.draw(studio).render()) {
          JpegFile.write(target.resolve(sheet.name() + ".jpg"), picture);
        }
        System.out.println(
            sheet.name() + ": " + (System.nanoTime() - start) / 1_000_000_000L + " s");
      }
    }
  }
}
