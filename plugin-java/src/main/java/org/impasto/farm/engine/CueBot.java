package org.impasto.farm.engine;

import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.impasto.errors.UserException;
import org.impasto.farm.TryAgainException;

/**
 * A Cuebot, OpenCue's server, by gRPC: {@code job.JobInterface/LaunchSpecAndWait} and {@code
 * FindJob}. Requests and replies are small enough to be read and written by hand.
 */
final class CueBot implements AutoCloseable {
  /** Makes the connection. */
  interface Connector {
    CueBot connect(String server);
  }

  private static final int PATIENCE_SECONDS = 60;
  private static final int FINISHED = 1;

  /** Bytes as they are. */
  static final MethodDescriptor.Marshaller<byte[]> BYTES =
      new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] value) {
          return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
          try {
            return stream.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };

  private final ManagedChannel channel;

  CueBot(ManagedChannel channel) {
    this.channel = channel;
  }

  /**
   * @param server HOST:PORT
   */
  static CueBot connect(String server) {
    return new CueBot(Grpc.newChannelBuilder(server, InsecureChannelCredentials.create()).build());
  }

  static MethodDescriptor<byte[], byte[]> method(String name) {
    return MethodDescriptor.newBuilder(BYTES, BYTES)
        .setType(MethodDescriptor.MethodType.UNARY)
        .setFullMethodName(MethodDescriptor.generateFullMethodName("job.JobInterface", name))
        .build();
  }

  private byte[] call(String method, String argument) {
    return ClientCalls.blockingUnaryCall(
        channel,
        method(method),
        CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS),
        WireFormat.text(1, argument));
  }

  /** Launches a specification; returns the job's name. */
  List<String> launch(String specification) {
    try {
      // JobLaunchSpecAndWaitResponse { JobSeq jobs = 1 }, JobSeq { repeated Job jobs = 1 },
      // Job { string name = 3 }
      byte[] reply = call("LaunchSpecAndWait", specification);
      String name = WireFormat.of(reply).message(1).message(1).text(3);
      if (name.isEmpty()) {
        throw new UserException("OpenCue launched nothing; its own log says why");
      }
      return List.of(name);
    } catch (StatusRuntimeException refused) {
      throw explained(refused);
    }
  }

  private static RuntimeException explained(StatusRuntimeException refused) {
    Status status = refused.getStatus();
    boolean away =
        status.getCode() == Status.Code.UNAVAILABLE
            || status.getCode() == Status.Code.DEADLINE_EXCEEDED;
    return away
        ? new TryAgainException(
            "OpenCue is not to be reached (" + text(status) + "); check --server HOST:PORT",
            refused)
        : new UserException(
            "OpenCue refuses the job ("
                + text(status)
                + "); its server's mail and log say more, such as that the show is not there"
                + " (--show)",
            refused);
  }

  private static String text(Status status) {
    return status.getDescription() == null
        ? status.getCode().toString()
        : status.getCode() + ": " + status.getDescription();
  }

  /** A job that ended is no longer found. */
  Engine.State state(String job) {
    try {
      // JobFindJobResponse { Job job = 1 }, Job { JobState state = 2; JobStats job_stats = 20 },
      // JobStats { total 2, running 4, dead 5, succeeded 8 }
      WireFormat found = WireFormat.of(call("FindJob", job)).message(1);
      WireFormat frames = found.message(20);
      long dead = frames.number(5);
      String text =
          "%d of %d done, %d running, %d dead"
              .formatted(frames.number(8), frames.number(2), frames.number(4), dead);
      boolean over = found.number(2) == FINISHED;
      boolean stuck = dead > 0 && frames.number(4) == 0;
      return new Engine.State(over || stuck, stuck, text);
    } catch (StatusRuntimeException failure) {
      return failure.getStatus().getCode() == Status.Code.NOT_FOUND
          ? new Engine.State(true, false, "OpenCue has put the job away")
          : Engine.State.UNKNOWN;
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
