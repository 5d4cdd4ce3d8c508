package org.impasto.farm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.errors.UserException;
import org.impasto.farm.TryAgainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each engine is given, held to what its documentation asks for. */
class EnginesTest {
  @TempDir Path folder;

  private Submission submission(int shots, String server) throws Exception {
    return Submissions.of(folder, shots, server);
  }

  @Test
  void slurmGroupsShotsBelowTheLargestArray() throws Exception {
    assertEquals(1, Slurm.group(1000, 1001));
    assertEquals(2, Slurm.group(1001, 1001));
    assertEquals(3, Slurm.group(3000, 1001));
    assertEquals(4, Slurm.group(3001, 1001));
    String script = Files.readString(new Slurm().write(submission(2501, "")).get(0));
    assertTrue(script.contains("#SBATCH --array=1-834\n"), script);
    assertEquals(List.of("1-3"), shotsOfTask(script, 1));
    assertEquals(List.of("2500-2501"), shotsOfTask(script, 834));
  }

  /** Runs the script as Slurm does, with a command that tells what it was given. */
  private List<String> shotsOfTask(String script, int task) throws Exception {
    Path fake = folder.resolve("tell");
    Files.writeString(fake, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertTrue(fake.toFile().setExecutable(true));
    Path file = folder.resolve("task.sh");
    Files.writeString(file, script.replace("/opt/impasto/impasto", fake.toString()));
    ProcessBuilder shell = new ProcessBuilder("bash", file.toString());
    shell.environment().put("SLURM_ARRAY_TASK_ID", Integer.toString(task));
    List<String> said =
        new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(
        List.of("shot", "--plan", folder.resolve("it's a plan.json").toString(), "--shot"),
        said.subList(0, 4));
    return said.subList(4, said.size());
  }

  @Test
  void openJdTemplateKeepsTheLimitsOfItsSpecification() throws Exception {
    Path file = new OpenJd().write(submission(3000, "")).get(0);
    JsonObject template = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertEquals("jobtemplate-2023-09", template.get("specificationVersion").getAsString());
    assertTrue(template.get("name").getAsString().length() <= 128);
    String values = Files.readString(file.resolveSibling("parameter_values.json"));
    List<String> parameters = new ArrayList<>();
    for (JsonElement each : template.getAsJsonArray("parameterDefinitions")) {
      JsonObject parameter = each.getAsJsonObject();
      parameters.add(parameter.get("name").getAsString());
      assertTrue(parameter.get("name").getAsString().matches("[A-Za-z_][A-Za-z0-9_]{0,63}"));
      assertTrue(List.of("STRING", "PATH").contains(parameter.get("type").getAsString()));
      // Absolute paths as defaults are refused.
      boolean path = parameter.get("type").getAsString().equals("PATH");
      assertEquals(path, !parameter.has("default"));
      assertEquals(path, values.contains("\"" + parameter.get("name").getAsString() + "\""));
    }
    JsonObject paint = template.getAsJsonArray("steps").get(0).getAsJsonObject();
    JsonObject assemble = template.getAsJsonArray("steps").get(1).getAsJsonObject();
    assertEquals(
        "1-3000",
        paint
            .getAsJsonObject("parameterSpace")
            .getAsJsonArray("taskParameterDefinitions")
            .get(0)
            .getAsJsonObject()
            .get("range")
            .getAsString());
    assertEquals(
        paint.get("name"),
        assemble.getAsJsonArray("dependencies").get(0).getAsJsonObject().get("dependsOn"));
    String text = Files.readString(file);
    Matcher used = Pattern.compile("\\{\\{Param\\.(\\w+)}}").matcher(text);
    while (used.find()) {
      assertTrue(parameters.contains(used.group(1)), used.group());
    }
    assertThrows(UserException.class, () -> new OpenJd().submit(submission(1, "")));
  }

  @Test
  void flamencoIsGivenTheJobAndAskedForItsState() throws Exception {
    List<String> received = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v3/jobs",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
          boolean known = body.isEmpty() || body.contains("\"impasto-film\"");
          byte[] reply =
              (known
                      ? "{\"id\":\"1234\",\"status\":\"active\"}"
                      : "{\"code\":404,\"message\":\"job type unknown\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 404, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      Submission submission = submission(3, address);
      assertEquals(List.of("1234"), new Flamenco().submit(submission));
      JsonObject job =
          JsonParser.parseString(received.get(0).replaceFirst("POST /api/v3/jobs ", ""))
              .getAsJsonObject();
      // SubmittedJob of Flamenco's OpenAPI description: what is required, and its types.
      assertEquals("A film & more", job.get("name").getAsString());
      assertEquals("impasto-film", job.get("type").getAsString());
      assertEquals("linux", job.get("submitter_platform").getAsString());
      assertTrue(job.get("priority").getAsInt() > 0);
      assertEquals(3, job.getAsJsonObject("settings").get("shots").getAsInt());
      assertEquals("active", new Flamenco().state(submission, List.of("1234")).text());
    } finally {
      server.stop(0);
    }
    assertThrows(
        TryAgainException.class, () -> new Flamenco().submit(submission(1, "http://127.0.0.1:1")));
  }

  @Test
  void flamencosJobTypeMakesATaskAShotAndAnAssembly() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/node")), "node is not installed");
    Path script = folder.resolve("check.js");
    Files.writeString(
        script,
        Flamenco.jobType()
            + """
            const author = {
              Task: (name, type) => ({ name, type, commands: [], after: [],
                addCommand(c) { this.commands.push(c); }, addDependency(t) { this.after.push(t.name); } }),
              Command: (name, parameters) => ({ name, parameters }),
            };
            const job = { ...JSON.parse(process.argv[2]), tasks: [], addTask(t) { this.tasks.push(t); } };
            for (const s of JOB_TYPE.settings)
              if (s.required && !(s.key in job.settings)) throw new Error(s.key);
            compileJob(job);
            for (const t of job.tasks)
              console.log(t.name + " <- " + t.after + ": " + t.commands.map(c => c.parameters.args.join(" ")));
            """);
    Process node =
        new ProcessBuilder("/usr/bin/node", script.toString(), Flamenco.job(submission(2, "")))
            .redirectErrorStream(true)
            .start();
    String plan = folder.resolve("it's a plan.json").toString();
    assertEquals(
        "shot-1 <- : shot --plan PLAN --shot 1\nshot-2 <- : shot --plan PLAN --shot 2\n"
            + "assemble <- shot-1,shot-2: assemble --plan PLAN\n",
        new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace(plan, "PLAN"));
  }

  @Test
  void deadlineIsGivenTwoJobsTheSecondAfterTheFirst() throws Exception {
    List<Path> files = new Deadline10().write(submission(7, ""));
    Map<String, String> paint = values(files.get(0));
    assertEquals("CommandLine", paint.get("Plugin"));
    assertEquals("1-7", paint.get("Frames"));
    assertEquals("1", paint.get("ChunkSize"));
    assertEquals(
        "shot --plan <QUOTE>" + folder.resolve("it's a plan.json") + "<QUOTE> --shot <STARTFRAME>",
        values(files.get(1)).get("Arguments"));
    assertEquals("/opt/impasto/impasto", values(files.get(1)).get("Executable"));
    assertEquals(paint.get("BatchName"), values(files.get(2)).get("BatchName"));
  }

  @Test
  void deadlineTellsHowManyTasksAreInEachState() {
    String tasks =
        "Name=A film\nJobFailedTasks=0\nCompleted:%d\nFailed:%d\nQueued:%d\nRendering:%d\n";
    assertEquals(
        new Engine.State(false, false, "3 completed, 2 queued, 1 rendering"),
        Deadline10.state(tasks.formatted(3, 0, 2, 1)));
    assertEquals(
        new Engine.State(false, false, "1 completed, 1 failed, 4 queued"),
        Deadline10.state(tasks.formatted(1, 1, 4, 0)));
    assertTrue(Deadline10.state(tasks.formatted(5, 1, 0, 0)).failed());
    assertEquals(
        new Engine.State(true, false, "6 completed"),
        Deadline10.state(tasks.formatted(6, 0, 0, 0)));
    assertEquals(Engine.State.UNKNOWN, Deadline10.state("Error: there is no such job"));
  }

  private static Map<String, String> values(Path file) throws Exception {
    Properties values = new Properties();
    values.load(new ByteArrayInputStream(Files.readAllBytes(file)));
    Map<String, String> all = new TreeMap<>();
    values.stringPropertyNames().forEach(name -> all.put(name, values.getProperty(name)));
    return all;
  }
}
