package org.impasto.tools;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.impasto.tools.kinds.MeasureShots;
import org.impasto.tools.measure.MeasureDemo;
import org.impasto.tools.measure.MeasureDrift;
import org.impasto.tools.measure.MeasureMarple8;
import org.impasto.tools.measure.MeasureMethods;
import org.impasto.tools.measure.MeasureNetworks;
import org.impasto.tools.measure.PaintDemo;
import org.impasto.tools.render.Eyes;
import org.impasto.tools.render.RenderDemo;
import org.impasto.tools.schedule.MeasureSchedule;
import org.impasto.tools.sheets.PaintSheets;
import org.impasto.tools.stylepictures.PaintStylePictures;

/** Runs one of the tools: {@code NAME [argument ...]}; without a name it lists them. */
public final class Tools {
  static final List<Tool> ALL =
      List.of(
          new Tool(
              "marple8",
              "PATTERN...",
              "temporal error and style distance of painted marple8 frames",
              MeasureMarple8::main),
          new Tool(
              "demo",
              "PATTERN...",
              "flow against the demo shot's exact motion, temporal error of its painted frames",
              MeasureDemo::main),
          new Tool(
              "paint-demo",
              "STYLE FOLDER forward,backward,depth|none [NAME=VALUE...]",
              "paints the demo shot with what is known of its motion and depth",
              PaintDemo::main),
          new Tool(
              "methods",
              "STYLE FOLDER [FRAMES]",
              "the table of methods, and every frame painted",
              MeasureMethods::main),
          new Tool(
              "drift",
              "STYLE FOLDER",
              "a hundred frames that stand still, that have grain, that change",
              MeasureDrift::main),
          new Tool(
              "shots",
              "[--short] STYLE FOLDER [NAME=VALUE...]",
              "kinds of shots that are hard to paint: a line each, and a sheet of all",
              MeasureShots::main),
          new Tool(
              "render",
              "FOLDER [WIDTHxHEIGHT] [FRAMES]",
              "the demo shot as a render: OpenEXR with vectors, depth and Cryptomatte",
              RenderDemo::main),
          new Tool(
              "eyes",
              "FOLDER [WIDTHxHEIGHT] [FRAMES]",
              "the demo shot for two eyes; of its paint, how far the eyes are apart",
              Eyes::main),
          new Tool(
              "schedule",
              "STYLE FOLDER NETWORK...",
              "loss against evaluations",
              MeasureSchedule::main),
          new Tool(
              "networks",
              "FOLDER WIDTH NETWORKS CONTENTS STYLES [NAME=VALUE...]",
              "paints with several networks and has another one judge",
              MeasureNetworks::main),
          new Tool(
              "sheets",
              "[--draft] PRESETS STORE FOLDER [SHEET...]",
              "the pictures of the documentation",
              PaintSheets::main),
          new Tool(
              "style-pictures",
              "FOLDER [LOOK...]",
              "the looks' style pictures and the icon",
              PaintStylePictures::main));

  private Tools() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      System.out.print(listing());
      return;
    }
    Optional<Tool> tool = ALL.stream().filter(each -> each.name().equals(arguments[0])).findAny();
    if (tool.isEmpty()) {
      System.err.print("no tool is called '" + arguments[0] + "'; there are\n" + listing());
      System.exit(2);
    }
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    if (rest.length < tool.get().required()) {
      System.err.println("usage: " + tool.get().usage());
      System.exit(2);
    }
    tool.get().program().run(rest);
  }

  /** Two lines a tool: how it is called and what it does. */
  static String listing() {
    StringBuilder lines = new StringBuilder();
    for (Tool tool : ALL) {
      lines
          .append("  ")
          .append(tool.usage())
          .append("\n      ")
          .append(tool.purpose())
          .append('\n');
    }
    return lines.toString();
  }
}
