package org.impasto.farm.engine;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.farm.TryAgainException;

/**
 * Flamenco 3: a job type in JavaScript, to be laid into the manager's folder {@code scripts} once,
 * and jobs of it, given to the manager by REST ({@code POST /api/v3/jobs}).
 */
final class Flamenco implements Engine {
  private static final String USUAL_SERVER = "http://localhost:8080";
  private static final String JOB_TYPE = "impasto-film";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private record Reply(String id, String message, String status) {}

  @Override
  public String name() {
    return "flamenco";
  }

  @Override
  public List<Path> write(Submission submission) {
    Path folder = submission.beside(".flamenco");
    return List.of(
        Texts.write(folder.resolve("impasto_film.js"), jobType()),
        Texts.write(folder.resolve("job.json"), job(submission) + "\n"));
  }

  static String jobType() {
    try (InputStream in = Flamenco.class.getResourceAsStream("impasto_film.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String job(Submission submission) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("name", submission.name());
    job.put("type", JOB_TYPE);
    job.put("priority", submission.priority() < 0 ? 50 : submission.priority());
    job.put("submitter_platform", "linux");
    job.put(
        "settings",
        Map.of(
            "impasto", submission.command(),
            "plan", submission.planFile().toString(),
            "shots", submission.shots()));
    job.put("metadata", Map.of("project", submission.name()));
    return JSON.toJson(job);
  }

  @Override
  public List<String> submit(Submission submission) {
    Path type = write(submission).get(0);
    HttpRequest.Builder request =
        request(submission, "/api/v3/jobs")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(job(submission)));
    HttpResponse<String> response = send(submission, request);
    Reply reply = reply(response);
    if (response.statusCode() / 100 != 2 || reply.id == null) {
      throw new UserException(
          "Flamenco refuses the job ("
              + response.statusCode()
              + (reply.message == null ? "" : ": " + reply.message)
              + "); where it does not know the job type, lay "
              + type
              + " into the manager's folder 'scripts' and start the manager again");
    }
    return List.of(reply.id);
  }

  @Override
  public State state(Submission submission, List<String> jobs) {
    try {
      HttpResponse<String> response =
          send(submission, request(submission, "/api/v3/jobs/" + jobs.get(0)).GET());
      String status = reply(response).status;
      if (response.statusCode() / 100 != 2 || status == null) {
        return State.UNKNOWN;
      }
      boolean failed = List.of("failed", "canceled").contains(status);
      return new State(failed || status.equals("completed"), failed, status);
    } catch (TryAgainException away) {
      return State.UNKNOWN;
    }
  }

  private static HttpRequest.Builder request(Submission submission, String path) {
    String server = submission.server().isEmpty() ? USUAL_SERVER : submission.server();
    try {
      return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "--server is '" + server + "'; an address such as " + USUAL_SERVER + " is required", e);
    }
  }

  private static HttpResponse<String> send(Submission submission, HttpRequest.Builder request) {
    try {
      return HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .build()
          .send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new TryAgainException(
          "Flamenco's manager is not to be reached ("
              + e
              + "); check --server, such as "
              + USUAL_SERVER,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TryAgainException("interrupted", e);
    }
  }

  private static Reply reply(HttpResponse<String> response) {
    Reply none = new Reply(null, null, null);
    try {
      Reply reply = JSON.fromJson(response.body(), Reply.class);
      return reply == null ? none : reply;
    } catch (JsonParseException noJson) {
      return none;
    }
  }
}
