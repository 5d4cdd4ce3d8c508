package org.impasto.queue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.impasto.media.io.FrameRange;
import org.impasto.queue.Desk;
import org.impasto.queue.Job;
import org.impasto.queue.JobStatus;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the page's server answers, and what. */
class QueueServerTest {
  @TempDir Path folder;
  private QueueFolder queue;
  private QueueServer server;
  private String address;
  private String token;

  @BeforeEach
  void start() {
    queue = new QueueFolder(folder.resolve("queue")).made();
    Job job = Job.of(List.of("a"), new FrameRange(1, 24), "<b>a</b> -> b", 0);
    new Desk(queue, "a test", Duration.ofSeconds(5)).ask(Request.add(job));
    server = QueueServer.start(queue, 0);
    address = server.address().replaceAll("#.*", "");
    token = server.address().replaceAll(".*#", "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersWhoeverHasTheToken() throws Exception {
    HttpResponse<String> page = get("", null);
    assertEquals(200, page.statusCode());
    assertFalse(page.body().contains(token));
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
    assertEquals(401, get("api/queue", null).statusCode());
    assertEquals(401, get("api/queue", token + "0").statusCode());
    HttpResponse<String> jobs = get("api/queue", token);
    assertEquals(200, jobs.statusCode());
    assertTrue(jobs.body().contains("\"word\":\"waiting\""), jobs.body());
    assertEquals(200, post("api/jobs/1/pause", token).statusCode());
    assertEquals("paused", JobStatus.of(queue).get(0).word());
    assertEquals(409, post("api/jobs/1/pause", token).statusCode());
    assertEquals(401, post("api/jobs/1/remove", null).statusCode());
    assertEquals(409, post("api/jobs/77/cancel", token).statusCode());
  }

  @Test
  void nothingElseIsServed() throws Exception {
    for (String path :
        List.of("..%2f..%2fetc/passwd", "page.html", "api/jobs/1/job.json", "api/jobs/1/..", "x")) {
      assertEquals(404, get(path, token).statusCode(), path);
    }
    assertEquals(404, get("api/jobs/1/painted", token).statusCode());
    assertEquals(404, post("api/jobs/1/explode", token).statusCode());
    assertEquals(405, post("", token).statusCode());
  }

  @Test
  void anotherHostsNameIsRefused() throws Exception {
    for (String host : List.of("evil.example", "127.0.0.1.evil.example", "127.0.0.1:1", "")) {
      assertTrue(raw(host).startsWith("HTTP/1.1 403"), host);
    }
    int port = URI.create(address).getPort();
    assertTrue(raw("localhost:" + port).startsWith("HTTP/1.1 200"));
  }

  private String raw(String host) throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
      socket.setSoTimeout(5000);
      OutputStream out = socket.getOutputStream();
      String text =
          "GET /api/queue HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token;
      out.write((text + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(40), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void isOnTheLoopbackAddressAlone() throws Exception {
    int port = URI.create(address).getPort();
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress other : each.inetAddresses().toList()) {
        if (!other.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(other, port), 500);
            throw new AssertionError("reached by " + other);
          } catch (IOException refused) {
            assertFalse(refused.getMessage().isEmpty());
          }
        }
      }
    }
  }

  private HttpResponse<String> get(String path, String withToken) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), withToken);
  }

  private HttpResponse<String> post(String path, String withToken) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .POST(HttpRequest.BodyPublishers.noBody()),
        withToken);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String withToken)
      throws Exception {
    if (withToken != null) {
      request.header("Authorization", "Bearer " + withToken);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
