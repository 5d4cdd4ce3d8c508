package org.impasto.farm.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.errors.UserException;

/**
 * Slurm: an array over the shots, in groups where there are more than an array may have tasks
 * (MaxArraySize), and an assembly that waits for it. Tasks are requeued when their node dies, and
 * painted on from the store. A task that ends with 75 is started again where the cluster says so
 * (RequeueExit=75 in slurm.conf).
 */
final class Slurm implements Engine {
  /** Slurm's own, where the cluster does not say. */
  private static final int USUAL_ARRAY = 1001;

  private static final Pattern MAX_ARRAY = Pattern.compile("MaxArraySize\\s*=\\s*(\\d+)");
  private static final Set<String> WAITING =
      Set.of(
          "PENDING",
          "RUNNING",
          "COMPLETING",
          "CONFIGURING",
          "SUSPENDED",
          "REQUEUED",
          "REQUEUE_HOLD",
          "RESIZING",
          "SIGNALING",
          "STAGE_OUT",
          "STOPPED",
          "REQUEUE_FED",
          "SPECIAL_EXIT");

  @Override
  public String name() {
    return "slurm";
  }

  private static Path folder(Submission submission) {
    return submission.beside(".slurm");
  }

  @Override
  public List<Path> write(Submission submission) {
    return write(submission, USUAL_ARRAY);
  }

  private static List<Path> write(Submission submission, int maxArray) {
    Path folder = folder(submission);
    try {
      Files.createDirectories(folder.resolve("logs"));
    } catch (IOException e) {
      throw new UserException(folder + " cannot be made: " + e, e);
    }
    int group = group(submission.shots(), maxArray);
    return List.of(
        Texts.write(folder.resolve("paint.sh"), paintScript(submission, group)),
        Texts.write(folder.resolve("assemble.sh"), assembly(submission)));
  }

  /** Shots a task: as few as make an array that is allowed, whose highest number is below it. */
  static int group(int shots, int maxArray) {
    int tasks = Math.max(1, maxArray - 1);
    return (shots + tasks - 1) / tasks;
  }

  /** The command becomes the script's process, so that signals reach it. */
  private static String paintScript(Submission submission, int group) {
    int tasks = (submission.shots() + group - 1) / group;
    String numbers =
        group == 1
            ? "\"$SLURM_ARRAY_TASK_ID\""
            : "\"$first-$((last < %d ? last : %d))\""
                .formatted(submission.shots(), submission.shots());
    String range =
        group == 1
            ? ""
            : "first=$(((SLURM_ARRAY_TASK_ID - 1) * %d + 1))\nlast=$((SLURM_ARRAY_TASK_ID * %d))\n"
                .formatted(group, group);
    List<String> command = submission.shot("");
    return head(submission, "paint")
        + "#SBATCH --array=1-"
        + tasks
        + "\n#SBATCH --output="
        + log(submission, "shot-%a.log")
        + "\n#SBATCH --cpus-per-task="
        + submission.plan().threads()
        + "\n#SBATCH --mem="
        + (long) Math.ceil(submission.plan().memoryGigabytes() * 1000)
        + "M\n#SBATCH --signal=TERM@30\n"
        + range
        + "exec "
        + Shell.quoted(command.subList(0, command.size() - 1))
        + " "
        + numbers
        + "\n";
  }

  private static String assembly(Submission submission) {
    return head(submission, "assemble")
        + "#SBATCH --output="
        + log(submission, "assemble.log")
        + "\nexec "
        + Shell.quoted(submission.assemble())
        + "\n";
  }

  private static String head(Submission submission, String part) {
    return "#!/bin/bash\n#SBATCH --job-name="
        + submission.name().replaceAll("[^A-Za-z0-9._-]", "_")
        + "."
        + part
        + "\n#SBATCH --requeue\n#SBATCH --open-mode=append\n"
        + (submission.priority() < 0 ? "" : "#SBATCH --priority=" + submission.priority() + "\n");
  }

  /** In a script a name is quoted as in a shell; % begins what Slurm replaces. */
  private static String log(Submission submission, String name) {
    String folder = folder(submission).resolve("logs").toString().replace("%", "%%");
    return "\"" + folder + "/" + name + "\"";
  }

  @Override
  public List<String> submit(Submission submission) {
    String configuration = Shell.run("Slurm", null, List.of("scontrol", "show", "config"));
    Matcher found = MAX_ARRAY.matcher(configuration);
    List<Path> scripts =
        write(submission, found.find() ? Integer.parseInt(found.group(1)) : USUAL_ARRAY);
    Path folder = folder(submission);
    String paint = batch(folder, List.of(scripts.get(0).toString()));
    String assemble =
        batch(
            folder,
            List.of(
                "--dependency=afterok:" + paint,
                "--kill-on-invalid-dep=yes",
                scripts.get(1).toString()));
    return List.of(paint, assemble);
  }

  private static String batch(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("sbatch", "--parsable"));
    command.addAll(arguments);
    String said = Shell.run("Slurm", folder, command);
    String number = said.substring(said.lastIndexOf('\n') + 1).split(";")[0];
    if (!number.matches("\\d+")) {
      throw new UserException("sbatch did not say the job's number, but: " + said);
    }
    return number;
  }

  /** Jobs that ended long ago are forgotten by Slurm (MinJobAge): then nothing of them is left. */
  @Override
  public State state(Submission submission, List<String> jobs) {
    String said;
    try {
      said =
          Shell.run(
              "Slurm",
              null,
              List.of(
                  "squeue",
                  "--noheader",
                  "--states=all",
                  "--array",
                  "--jobs=" + String.join(",", jobs),
                  "--format=%i %T"));
    } catch (UserException forgottenOrAway) {
      return forgottenOrAway.getMessage().contains("Invalid job id")
          ? new State(true, false, "Slurm has forgotten the jobs")
          : State.UNKNOWN;
    }
    TreeMap<String, Integer> counts = new TreeMap<>();
    List<String> failed = new ArrayList<>();
    for (String line : said.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (words.length == 2) {
        counts.merge(words[1], 1, Integer::sum);
        if (!WAITING.contains(words[1]) && !words[1].equals("COMPLETED")) {
          failed.add(words[0] + " " + words[1]);
        }
      }
    }
    boolean ended = WAITING.stream().noneMatch(counts::containsKey);
    String text =
        String.join(
            ", ",
            counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().toLowerCase(Locale.ROOT))
                .toList());
    return new State(
        ended,
        ended && !failed.isEmpty(),
        failed.isEmpty()
            ? text
            : text + " (" + String.join(", ", failed.subList(0, Math.min(5, failed.size()))) + ")");
  }
}
