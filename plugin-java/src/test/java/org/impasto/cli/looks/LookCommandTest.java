package org.impasto.cli.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.PaintedFolder;
import org.impasto.settings.Look;
import org.impasto.settings.Looks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks of one's own lie in a home of the test's. */
class LookCommandTest extends PaintedFolder {
  private String home;
  private String shipped;

  @BeforeEach
  void moveHome() throws Exception {
    home = System.getProperty("user.home");
    shipped = System.getProperty(Looks.FOLDER_PROPERTY);
    System.setProperty("user.home", Files.createDirectory(folder.resolve("home")).toString());
    Path looks = Files.createDirectory(folder.resolve("looks"));
    Files.writeString(
        looks.resolve("mosaic.json"),
        "{\"label\": \"M\", \"description\": \"For tests.\", \"style\": \"\", \"values\": {}}");
    System.setProperty(Looks.FOLDER_PROPERTY, looks.toString());
  }

  @AfterEach
  void moveBack() {
    System.setProperty("user.home", home);
    if (shipped == null) {
      System.clearProperty(Looks.FOLDER_PROPERTY);
    } else {
      System.setProperty(Looks.FOLDER_PROPERTY, shipped);
    }
  }

  @Test
  void aSavedLookIsPaintedWithByItsName() throws Exception {
    assertEquals(ExitCode.OK, save("evening", "--freedom", "0.7", "--keep-colours", "palette"));
    Files.delete(folder.resolve("style.png"));
    Look look = Looks.installed().get("evening");
    assertEquals(0.7, look.values().get("freedom"));
    assertEquals("PALETTE", look.values().get("keepColours"));
    assertEquals(2, look.values().size());
    assertEquals(
        ExitCode.OK,
        execute("paint", path("shot.%04d.png"), "-s", "evening", "-o", path("out.%04d.png")),
        err.toString());
    String written = Files.readString(folder.resolve("out.impasto.json"));
    assertTrue(written.contains("\"freedom\": \"0.7\""), written);
    assertEquals(ExitCode.OK, execute("looks"));
    assertTrue(out.toString().contains("evening"), out.toString());
    assertEquals(ExitCode.OK, execute("look", "remove", "evening"));
    assertEquals(1, Looks.installed().names().size());
    assertTrue(Files.notExists(Looks.ofUser().resolve("evening.png")));
  }

  @Test
  void whatCannotBeSavedIsTold() throws Exception {
    picture("style.png", 0.5f);
    assertEquals(ExitCode.FAILED, save("mosaic"));
    assertTrue(err.toString().contains("is a look that came with Impasto"), err.toString());
    assertEquals(ExitCode.USAGE, save("Über"));
    assertEquals(ExitCode.OK, save("mine"));
    assertEquals(ExitCode.FAILED, save("mine"));
    assertTrue(err.toString().contains("--overwrite replaces it"), err.toString());
    assertEquals(ExitCode.OK, save("mine", "--overwrite"));
    assertEquals(ExitCode.FAILED, execute("look", "remove", "other"));
  }

  @Test
  void aLookThatIsMistypedIsGuessed() {
    int status = execute("paint", path("shot.%04d.png"), "-s", "mosiac", "-o", path("o.%04d.png"));
    assertEquals(ExitCode.USAGE, status);
    assertTrue(err.toString().contains("did you mean mosaic?"), err.toString());
  }

  private int save(String name, String... more) {
    String[] all = new String[5 + more.length];
    System.arraycopy(new String[] {"look", "save", name, "-s", path("style.png")}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return execute(all);
  }
}
