package org.impasto.farm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.impasto.errors.UserException;
import org.impasto.farm.TryAgainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** OpenCue, by a server in this process that answers as Cuebot does. */
class OpenCueTest {
  @TempDir Path folder;

  private Submission submission(int shots, String server) throws Exception {
    return Submissions.of(folder, shots, server);
  }

  @Test
  void openCueLaunchesTheSpecification() throws Exception {
    List<String> received = new ArrayList<>();
    byte[] stats = joined(WireFormat.number(2, 5), WireFormat.number(8, 3));
    byte[] job = joined(WireFormat.text(3, "testing-a_film"), WireFormat.bytes(20, stats));
    Server server = server(received, job, null);
    try {
      OpenCue engine = new OpenCue(name -> new CueBot(channel()));
      assertEquals(List.of("testing-a_film"), engine.submit(submission(4, "")));
      Document spec =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(withoutDoctype(received.get(0)))));
      assertEquals(2, spec.getElementsByTagName("layer").getLength());
      assertEquals("1-4", spec.getElementsByTagName("range").item(0).getTextContent());
      assertEquals(
          "/opt/impasto/impasto shot --plan '"
              + folder.toString()
              + "/it'\\''s a plan.json' --shot #IFRAME#",
          spec.getElementsByTagName("cmd").item(0).getTextContent());
      assertFalse(spec.getElementsByTagName("user").item(0).getTextContent().equals("root"));
      Engine.State state = engine.state(submission(4, ""), List.of("testing-a_film"));
      assertEquals("3 of 5 done, 0 running, 0 dead", state.text());
      assertFalse(state.ended());
    } finally {
      server.shutdownNow().awaitTermination();
    }
  }

  @Test
  void openCueRefusesAndIsAway() throws Exception {
    Server server =
        server(new ArrayList<>(), null, Status.INTERNAL.withDescription("expected 1, actual 0"));
    OpenCue engine = new OpenCue(name -> new CueBot(channel()));
    try {
      UserException refused =
          assertThrows(UserException.class, () -> engine.submit(submission(1, "")));
      assertTrue(refused.getMessage().contains("INTERNAL: expected 1, actual 0"));
    } finally {
      server.shutdownNow().awaitTermination();
    }
    assertThrows(TryAgainException.class, () -> engine.submit(submission(1, "")));
  }

  private static String withoutDoctype(String xml) {
    return xml.replaceFirst("<!DOCTYPE[^>]*>", "");
  }

  private ManagedChannel channel() {
    return InProcessChannelBuilder.forName(folder.toString()).directExecutor().build();
  }

  /** A Cuebot that knows one job, or refuses everything. */
  private Server server(List<String> received, byte[] job, Status refusal) throws Exception {
    ServerCalls.UnaryMethod<byte[], byte[]> launch =
        (request, reply) -> {
          received.add(WireFormat.of(request).text(1));
          byte[] jobs = job == null ? null : WireFormat.bytes(1, WireFormat.bytes(1, job));
          answer(reply, jobs, refusal);
        };
    ServerCalls.UnaryMethod<byte[], byte[]> find =
        (request, reply) -> answer(reply, job == null ? null : WireFormat.bytes(1, job), refusal);
    return InProcessServerBuilder.forName(folder.toString())
        .directExecutor()
        .addService(
            ServerServiceDefinition.builder("job.JobInterface")
                .addMethod(CueBot.method("LaunchSpecAndWait"), ServerCalls.asyncUnaryCall(launch))
                .addMethod(CueBot.method("FindJob"), ServerCalls.asyncUnaryCall(find))
                .build())
        .build()
        .start();
  }

  private static void answer(StreamObserver<byte[]> reply, byte[] message, Status refusal) {
    if (refusal != null) {
      reply.onError(refusal.asRuntimeException());
      return;
    }
    reply.onNext(message);
    reply.onCompleted();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
