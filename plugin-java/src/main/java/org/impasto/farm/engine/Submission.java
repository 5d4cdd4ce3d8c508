package org.impasto.farm.engine;

import java.nio.file.Path;
import java.util.List;
import org.impasto.farm.Plan;

/**
 * A plan on its way to an engine.
 *
 * @param planFile where it lies, absolute, under the same path on all machines
 * @param command that runs Impasto on a machine of the farm
 * @param name of the job, for people
 * @param priority as the engine counts it; negative for its usual one
 * @param server the engine's, where it has one; empty for its usual place
 * @param show OpenCue's show; empty for its usual one
 */
public record Submission(
    Plan plan,
    Path planFile,
    String command,
    String name,
    int priority,
    String server,
    String show) {

  int shots() {
    return plan.shots().size();
  }

  /** A file or folder beside the plan. */
  Path beside(String ending) {
    return planFile.resolveSibling(planFile.getFileName() + ending);
  }

  /**
   * @param shots a number or a range, or what the engine puts in its place
   */
  List<String> shot(String shots) {
    return List.of(command, "shot", "--plan", planFile.toString(), "--shot", shots);
  }

  List<String> assemble() {
    return List.of(command, "assemble", "--plan", planFile.toString());
  }
}
