package org.impasto.cli.farm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.impasto.cli.Main;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.FakePainter;
import org.impasto.cli.paint.PaintedFolder;
import org.junit.jupiter.api.Test;

/** A film planned, painted shot by shot and assembled by the commands that engines run. */
class FarmCommandsTest extends PaintedFolder {
  @Test
  void shotsArePaintedInAnyOrderAndAssembled() {
    painter.cut = 4;
    assertEquals(ExitCode.OK, plan("out.%04d.png"), err.toString());
    assertTrue(out.toString().contains("plan.json: 2 shots, 6 frames"), out.toString());
    assertEquals(ExitCode.OK, shot("2"), err.toString());
    assertEquals(Set.of(4, 5, 6), painter.stored);
    assertEquals(ExitCode.FAILED, assemble());
    assertTrue(err.toString().contains("shot 1 is not painted"), err.toString());
    assertEquals(Set.of(4, 5, 6), painter.stored, "assembly paints nothing");
    assertFalse(Files.exists(folder.resolve("out.0004.png")));
    assertEquals(ExitCode.OK, shot("1-2"), err.toString());
    assertTrue(out.toString().contains("3 frames had to be painted"), out.toString());
    assertEquals(ExitCode.OK, assemble(), err.toString());
    assertEquals(0.4f, pixel("out.%04d.png", 6), 0.01f);
    assertEquals(ExitCode.OK, assemble(), "again: " + err);
  }

  @Test
  void shotsOfAFarmArePaintedOnlyFromFramesOfTheirOwnKindOfProcessor() {
    plan("out.%04d.png", "--cuts", "4");
    FakePainter ownKind = new FakePainter();
    int status =
        Main.commandLine(() -> painter, () -> ownKind, null)
            .setOut(new PrintWriter(out, true))
            .execute("shot", "--plan", path("plan.json"), "--shot", "1");
    assertEquals(ExitCode.OK, status);
    assertEquals(Set.of(1, 2, 3), ownKind.stored);
    assertEquals(Set.of(), painter.stored);
  }

  @Test
  void whatIsAutomaticIsFixed() throws Exception {
    assertEquals(ExitCode.OK, plan("out.mp4", "--cuts", "3, 5"), err.toString());
    String plan = Files.readString(folder.resolve("plan.json"));
    assertTrue(plan.contains("--precision=full"), plan);
    assertTrue(plan.matches("(?s).*--threads=[1-9]\\d*\".*"), plan);
    assertTrue(plan.matches("(?s).*--memory-gigabytes=[0-9.]+\".*"), plan);
    assertTrue(plan.contains("--cuts=3,5") && plan.contains("--cut-detection=0"), plan);
    assertTrue(plan.contains("--store-folder=" + folder.resolve("store")), plan);
    assertTrue(out.toString().contains("3 shots, 6 frames"), out.toString());
    assertEquals(ExitCode.OK, shot("1-3"), err.toString());
    assertEquals(ExitCode.OK, assemble(), err.toString());
    assertTrue(Files.size(folder.resolve("out.mp4")) > 0);
  }

  @Test
  void anEditDecisionListCuts() throws Exception {
    Path list = folder.resolve("film.edl");
    Files.writeString(
        list,
        """
        TITLE: FILM
        FCM: NON-DROP FRAME

        001  A001     V     C        05:00:00:00 05:00:00:02 01:00:00:00 01:00:00:02
        * FROM CLIP NAME: one
        002  A002     A     C        05:00:00:00 05:00:00:02 01:00:00:01 01:00:00:04
        003  A003     V     D    001 05:00:00:00 05:00:00:04 01:00:00:02 01:00:00:06
        """);
    assertEquals(ExitCode.OK, plan("out.mp4", "--cuts", list.toString()), err.toString());
    assertTrue(out.toString().contains("2 shots, 6 frames"), out.toString());
    assertTrue(Files.readString(folder.resolve("plan.json")).contains("--cuts=3\""));
    Files.writeString(list, Files.readString(list).replace("01:00:00:02", "01:00:00:29"));
    assertEquals(ExitCode.FAILED, plan("out.mp4", "--cuts", list.toString()));
    assertTrue(err.toString().contains("line 4: '01:00:00:29' is no timecode at 24"), err + "");
    assertEquals(ExitCode.FAILED, plan("out.mp4", "--cuts", "no-such.edl"));
    assertTrue(err.toString().contains("is neither a list of frames"), err.toString());
  }

  @Test
  void wrongUseAndWrongFilesAreTold() throws Exception {
    assertEquals(ExitCode.TRY_AGAIN, shot("1"));
    assertTrue(err.toString().contains("there is no plan"), err.toString());
    plan("out.%04d.png", "--cuts", "4");
    for (String wrong : new String[] {"0", "3", "1-3", "x", "2-1"}) {
      assertEquals(ExitCode.USAGE, shot(wrong), wrong);
    }
    assertTrue(err.toString().contains("the plan has shots 1 to 2; 1-3 is outside"), err + "");
    Path file = folder.resolve("plan.json");
    String good = Files.readString(file);
    for (String bad :
        new String[] {"", "{", "[]", "{}", good.replace("\"form\": 1", "\"form\": 0")}) {
      Files.writeString(file, bad);
      assertEquals(ExitCode.FAILED, shot("1"), bad);
      assertTrue(err.toString().contains("plan again"), err.toString());
    }
    Files.writeString(file, good.replaceFirst("\"impasto\": \"[^\"]*\"", "\"impasto\": \"0.0.9\""));
    assertEquals(ExitCode.FAILED, shot("1"));
    assertTrue(err.toString().contains("was made by Impasto 0.0.9"), err.toString());
    Files.writeString(file, good);
    picture("shot.0003.png", 0.9f);
    assertEquals(ExitCode.FAILED, shot("1"));
    assertTrue(err.toString().contains("changed since the plan was made"), err.toString());
    Files.delete(folder.resolve("shot.0003.png"));
    assertEquals(ExitCode.FAILED, assemble());
    assertTrue(err.toString().contains("(6 files then, 5 now)"), err.toString());
    assertEquals(Set.of(), painter.stored);
  }

  @Test
  void matchesThatNoShotWouldWriteAreRefused() {
    String matches = path("m.%04d.exr");
    assertEquals(
        ExitCode.FAILED, plan("out.%04d.png", "--cuts", "4", "--matches", matches), out.toString());
    assertTrue(err.toString().contains("--matches is for 'impasto paint' alone"), err.toString());
    assertFalse(Files.exists(folder.resolve("plan.json")));
  }

  @Test
  void openJdReadsProgressAndFailures() {
    plan("out.%04d.png", "--cuts", "4");
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.OK, shot("1", "--report", "openjd"), err.toString());
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.contains("openjd_progress: 50.0"), lines.toString());
    assertEquals("openjd_progress: 100.0", lines.get(lines.size() - 3), lines.toString());
    assertEquals(ExitCode.FAILED, run("assemble", "--report", "openjd"));
    assertTrue(out.toString().contains("openjd_fail: shot 2 is not painted"), out.toString());
  }

  @Test
  void pathsAreMappedToWhereThisMachineHasThem() throws Exception {
    plan("out.%04d.png", "--cuts", "4");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    for (String name : List.of("style.png", "plan.json")) {
      Files.move(folder.resolve(name), elsewhere.resolve(name));
    }
    for (int time = 1; time <= FRAMES; time++) {
      String name = "shot.%04d.png".formatted(time);
      Files.move(folder.resolve(name), elsewhere.resolve(name));
    }
    Path rules = folder.resolve("rules.json");
    Files.writeString(
        rules,
        """
        {"version": "pathmapping-1.0", "path_mapping_rules": [
          {"source_path_format": "POSIX", "source_path": "%s", "destination_path": "%s"}]}
        """
            .formatted(folder, elsewhere));
    String plan = elsewhere.resolve("plan.json").toString();
    String[] mapped = {"--plan", plan, "--path-mapping-rules", rules.toString()};
    assertEquals(ExitCode.OK, execute(joined(List.of("shot", "--shot", "1-2"), mapped)), err + "");
    assertEquals(ExitCode.OK, execute(joined(List.of("assemble"), mapped)), err.toString());
    assertTrue(Files.exists(elsewhere.resolve("out.0006.png")));
    assertEquals(ExitCode.TRY_AGAIN, execute("shot", "--shot", "1", "--plan", plan));
  }

  @Test
  void aFarmThatIsNotThereIsTold() {
    plan("out.%04d.png", "--cuts", "4", "--format", "flamenco");
    assertEquals(ExitCode.USAGE, run("submit", "--engine", "tractor"));
    assertTrue(err.toString().contains("there is no engine 'tractor'"), err.toString());
    assertEquals(ExitCode.FAILED, run("submit", "--engine", "deadline"));
    assertTrue(err.toString().contains("deadlinecommand cannot be run"), err.toString());
    assertEquals(
        ExitCode.TRY_AGAIN,
        run("submit", "--engine", "flamenco", "--server", "http://127.0.0.1:1"));
    assertEquals(ExitCode.FAILED, run("follow"));
    assertTrue(err.toString().contains("this plan was not submitted"), err.toString());
    assertEquals(ExitCode.OK, shot("1-2"), err.toString());
    assertEquals(ExitCode.OK, assemble(), err.toString());
    assertEquals(ExitCode.OK, run("follow"), "whoever started the shots, their marks are followed");
    assertTrue(out.toString().contains("6 of 6 frames, 2 of 2 shots"), out.toString());
  }

  private int plan(String output, String... more) {
    List<String> arguments = new ArrayList<>(List.of("plan", path("shot.%04d.png")));
    arguments.addAll(List.of("-s", path("style.png"), "-o", path(output)));
    return execute(joined(arguments, more));
  }

  private int shot(String shots, String... more) {
    return run("shot", joined(List.of("--shot", shots), more));
  }

  private int assemble() {
    return run("assemble");
  }

  private int run(String command, String... more) {
    return execute(joined(List.of(command, "--plan", path("plan.json")), more));
  }

  private static String[] joined(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
