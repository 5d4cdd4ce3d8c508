package org.impasto.farm.engine;

import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.errors.UserException;

/**
 * Open Job Description 2023-09, which AWS Deadline Cloud takes: a template with a step over the
 * shots and a step of assembly. It is submitted by the engine's own client ({@code deadline bundle
 * submit}, {@code openjd run}), which asks for credentials that are none of ours.
 */
final class OpenJd implements Engine {
  private static final int LONGEST_NAME = 128;
  private static final int NOTIFY_SECONDS = 30;

  @Override
  public String name() {
    return "openjd";
  }

  @Override
  public List<Path> write(Submission submission) {
    Path folder = submission.beside(".openjd");
    return List.of(
        write(folder.resolve("template.json"), template(submission)),
        write(folder.resolve("parameter_values.json"), values(submission)));
  }

  private static Path write(Path file, Object value) {
    String text =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(value);
    return Texts.write(file, text + "\n");
  }

  @Override
  public List<String> submit(Submission submission) {
    Path file = write(submission).get(0);
    throw new UserException(
        "OpenJD has no server of its own: give "
            + file.getParent()
            + " to 'deadline bundle submit', or its template to another runner");
  }

  @Override
  public State state(Submission submission, List<String> jobs) {
    return State.UNKNOWN;
  }

  private static Map<String, Object> template(Submission submission) {
    String name = submission.name();
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("specificationVersion", "jobtemplate-2023-09");
    template.put("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    template.put("description", "A film painted shot by shot.");
    template.put("parameterDefinitions", parameters(submission));
    template.put(
        "steps",
        List.of(
            Map.of(
                "name",
                "PaintShot",
                "parameterSpace",
                Map.of(
                    "taskParameterDefinitions",
                    List.of(
                        Map.of("name", "Shot", "type", "INT", "range", "1-" + submission.shots()))),
                "hostRequirements",
                requirements(submission),
                "script",
                script("shot", List.of("--shot", "{{Task.Param.Shot}}"))),
            Map.of(
                "name",
                "Assemble",
                "dependencies",
                List.of(Map.of("dependsOn", "PaintShot")),
                "script",
                script("assemble", List.of()))));
    return template;
  }

  private static List<Map<String, Object>> parameters(Submission submission) {
    String film = isOneFile(submission) ? "FILE" : "DIRECTORY";
    return List.of(
        Map.of(
            "name", "Impasto",
            "type", "STRING",
            "default", submission.command(),
            "description", "Command that runs Impasto on a worker."),
        path("Plan", "FILE", "IN"),
        path("Film", film, "IN"),
        path("Store", "DIRECTORY", "INOUT"),
        path("Output", "DIRECTORY", "OUT"));
  }

  private static boolean isOneFile(Submission submission) {
    return Files.isRegularFile(Path.of(submission.plan().film().path()));
  }

  /** A template may not name absolute paths; a job bundle has them in a file of their own. */
  private static Map<String, Object> values(Submission submission) {
    Path film = Path.of(submission.plan().film().path());
    Path frames = isOneFile(submission) || Files.isDirectory(film) ? film : film.getParent();
    return Map.of(
        "parameterValues",
        List.of(
            value("Plan", submission.planFile().toString()),
            value("Film", frames.toString()),
            value("Store", option(submission, "--store-folder=")),
            value("Output", Path.of(option(submission, "--output=")).getParent().toString())));
  }

  private static Map<String, Object> value(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  private static String option(Submission submission, String start) {
    return submission.plan().arguments().stream()
        .filter(each -> each.startsWith(start))
        .map(each -> each.substring(start.length()))
        .findFirst()
        .orElseThrow(() -> new UserException("the plan lacks " + start + "; plan again"));
  }

  private static Map<String, Object> path(String name, String kind, String flow) {
    return Map.of("name", name, "type", "PATH", "objectType", kind, "dataFlow", flow);
  }

  private static Map<String, Object> requirements(Submission submission) {
    return Map.of(
        "attributes",
        List.of(Map.of("name", "attr.worker.os.family", "anyOf", List.of("linux"))),
        "amounts",
        List.of(
            Map.of("name", "amount.worker.vcpu", "min", submission.plan().threads()),
            Map.of(
                "name",
                "amount.worker.memory",
                "min",
                (int) Math.ceil(submission.plan().memoryGigabytes() * 1000))));
  }

  /** Paths of the plan are mapped as the session says. */
  private static Map<String, Object> script(String command, List<String> more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(command, "--plan", "{{Param.Plan}}"));
    arguments.addAll(more);
    arguments.addAll(
        List.of("--report", "openjd", "--path-mapping-rules", "{{Session.PathMappingRulesFile}}"));
    return Map.of(
        "actions",
        Map.of(
            "onRun",
            Map.of(
                "command",
                "{{Param.Impasto}}",
                "args",
                arguments,
                "cancelation",
                Map.of("mode", "NOTIFY_THEN_TERMINATE", "notifyPeriodInSeconds", NOTIFY_SECONDS))));
  }
}
