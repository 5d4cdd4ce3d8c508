package org.impasto.farm.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasto.errors.UserException;

/**
 * Deadline 10: two jobs of its plugin CommandLine, each described by a file of the job and one of
 * the plugin, given to {@code deadlinecommand}. The assembly depends on the job that paints, whose
 * frames are the numbers of the shots.
 */
final class Deadline10 implements Engine {
  private static final Pattern JOB = Pattern.compile("(?m)^JobID=(\\S+)");
  private static final Pattern TASKS =
      Pattern.compile(
          "(?m)^\\s*(Completed|Failed|Pending|Queued|Rendering|Suspended):\\s*(\\d{1,9})\\s*$");
  private static final int TRIES = 3;

  @Override
  public String name() {
    return "deadline";
  }

  @Override
  public List<Path> write(Submission submission) {
    return write(submission, "");
  }

  /**
   * @param paint number of the job that paints; empty where it is not known yet
   */
  private static List<Path> write(Submission submission, String paint) {
    Path folder = submission.beside(".deadline");
    return List.of(
        Texts.write(folder.resolve("paint_job_info.txt"), paintJob(submission)),
        Texts.write(
            folder.resolve("paint_plugin_info.txt"),
            plugin(submission, submission.shot("<STARTFRAME>"))),
        Texts.write(folder.resolve("assemble_job_info.txt"), assembleJob(submission, paint)),
        Texts.write(
            folder.resolve("assemble_plugin_info.txt"), plugin(submission, submission.assemble())));
  }

  private static String paintJob(Submission submission) {
    return job(submission, "paint")
        + "Frames=1-"
        + submission.shots()
        + "\nChunkSize=1\nOverrideTaskFailureDetection=True\nFailureDetectionTaskErrors="
        + TRIES
        + "\n";
  }

  private static String assembleJob(Submission submission, String paint) {
    return job(submission, "assemble")
        + "Frames=0\nChunkSize=1\n"
        + (paint.isEmpty() ? "" : "JobDependencies=" + paint + "\n");
  }

  private static String job(Submission submission, String part) {
    String name = line(submission.name());
    return "Plugin=CommandLine\nName="
        + name
        + ": "
        + part
        + "\nBatchName="
        + name
        + "\n"
        + (submission.priority() < 0 ? "" : "Priority=" + submission.priority() + "\n")
        + "OutputDirectory0="
        + line(submission.planFile().getParent().toString())
        + "\n";
  }

  private static String plugin(Submission submission, List<String> command) {
    String arguments =
        command.subList(1, command.size()).stream()
            .map(Deadline10::quoted)
            .collect(Collectors.joining(" "));
    return "Executable="
        + line(command.get(0))
        + "\nArguments="
        + arguments
        + "\nStartupDirectory="
        + line(submission.planFile().getParent().toString())
        + "\nShell=default\nShellExecute=False\nSingleFramesOnly=False\n";
  }

  private static String quoted(String word) {
    return word.matches("<[A-Z]+>|[A-Za-z0-9_@%+=:,./-]+")
        ? word
        : "<QUOTE>" + line(word) + "<QUOTE>";
  }

  /** These files have a value a line. */
  private static String line(String text) {
    if (text.matches("(?s).*[\\r\\n\"].*")) {
      throw new UserException(
          "'" + text + "' has a line break or a quote, which Deadline's files cannot hold");
    }
    return text;
  }

  @Override
  public List<String> submit(Submission submission) {
    List<Path> files = write(submission);
    String paint = submit(files.get(0), files.get(1));
    write(submission, paint);
    return List.of(paint, submit(files.get(2), files.get(3)));
  }

  private static String submit(Path job, Path plugin) {
    List<String> command = new ArrayList<>(List.of("deadlinecommand"));
    command.add(job.toString());
    command.add(plugin.toString());
    String said = Shell.run("Deadline", job.getParent(), command);
    Matcher number = JOB.matcher(said);
    if (!number.find()) {
      throw new UserException("deadlinecommand did not say the job's number, but: " + said);
    }
    return number.group(1);
  }

  @Override
  public State state(Submission submission, List<String> jobs) {
    try {
      State paint = state(details(jobs.get(0)));
      State assemble = state(details(jobs.get(jobs.size() - 1)));
      boolean failed = paint.failed() || assemble.failed();
      return new State(failed || assemble.ended(), failed, paint.text());
    } catch (UserException away) {
      return State.UNKNOWN;
    }
  }

  private static String details(String job) {
    return Shell.run("Deadline", null, List.of("deadlinecommand", "-GetJobDetails", job));
  }

  /**
   * Of one job.
   *
   * @param details as {@code -GetJobDetails} prints them: among others how many tasks are in each
   *     state, {@code Completed:3}
   */
  static State state(String details) {
    Map<String, Integer> tasks = new LinkedHashMap<>();
    Matcher count = TASKS.matcher(details);
    while (count.find()) {
      tasks.put(count.group(1).toLowerCase(Locale.ROOT), Integer.parseInt(count.group(2)));
    }
    int all = tasks.values().stream().mapToInt(each -> each).sum();
    if (all == 0) {
      return State.UNKNOWN;
    }
    int completed = tasks.getOrDefault("completed", 0);
    int failed = tasks.getOrDefault("failed", 0);
    boolean going =
        Stream.of("queued", "rendering", "pending")
            .anyMatch(each -> tasks.getOrDefault(each, 0) > 0);
    String text =
        tasks.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
    return new State(completed == all || failed > 0 && !going, failed > 0 && !going, text);
  }
}
