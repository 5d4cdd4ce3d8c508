package org.impasto.bridge;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.engine.AbortedException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.StoredFrames;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;

/**
 * Started in the plugin's VM through IMPASTO_SERVE_CLASS: serves with a painter that needs no
 * engine, so that the way there and back is seen on its own. The picture is the mean of frames t
 * and t-1; what else happens is asked for by the network's name.
 */
public final class ServeForTests {
  private ServeForTests() {}

  public static void main(String[] arguments) {
    Serve.serve(Path.of(arguments[0]), MeanOfTwo::new);
  }

  private static final class MeanOfTwo implements Painter {
    @Override
    public Painting paint(PaintRequest request, Progress progress) {
      String wish = request.settings().apply(request.time()).network();
      switch (wish) {
        case "throw" -> throw new IllegalStateException("thrown by the test's painter");
        case "error" -> throw new AssertionError("an error of the test's painter");
        case "link" -> throw new NoClassDefFoundError("a/class/that/is/missing");
        case "no-text" -> throw new IllegalStateException();
        case "nothing" -> {
          return null;
        }
        case "unfit" -> {
          return new Painting(Frame.allocate(1, 1, 3), false, "");
        }
        case "exhaust-natives" -> new FloatPointer(1L << 42).close();
        case "exhaust-direct" -> exhaustDirect();
        case "refuse" -> throw new UserException("refused by the test's painter");
        case "overflow" -> overflow(0);
        case "exhaust" -> exhaust();
        case "slow" -> paintSlowly(progress);
        default -> {}
      }
      String note = wish.equals("note") ? "a note from the test's painter" : "";
      return new Painting(mean(request), false, note);
    }

    private static Frame mean(PaintRequest request) {
      Frame picture = request.source().colours(request.time());
      if (request.time() > request.source().first() && request.source().temporalAccess()) {
        try (Frame before = request.source().colours(request.time() - 1)) {
          for (int c = 0; c < picture.channels(); c++) {
            FloatBuffer sum = Planes.buffer(picture, c);
            FloatBuffer other = Planes.buffer(before, c);
            for (int i = 0; i < sum.capacity(); i++) {
              sum.put(i, (sum.get(i) + other.get(i)) / 2);
            }
          }
        }
      }
      return picture;
    }

    /** A minute, unless stopped. */
    private static void paintSlowly(Progress progress) {
      for (int i = 0; i < 6000; i++) {
        if (!progress.report(i / 6000.0, "waiting")) {
          throw new AbortedException();
        }
        try {
          Thread.sleep(10);
        } catch (InterruptedException stopped) {
          throw new AbortedException();
        }
      }
    }

    private static int overflow(int depth) {
      return overflow(depth + 1) + 1;
    }

    private static void exhaust() {
      long[][] heap = new long[1 << 20][];
      for (int i = 0; i < heap.length; i++) {
        heap[i] = new long[1 << 22];
      }
    }

    private static void exhaustDirect() {
      List<ByteBuffer> kept = new ArrayList<>();
      for (int i = 0; i < 1 << 20; i++) {
        kept.add(ByteBuffer.allocateDirect(1 << 28));
      }
    }

    @Override
    public SortedSet<Integer> beginnings(PaintRequest request, Progress progress) {
      return new TreeSet<>(Set.of(request.source().first()));
    }

    @Override
    public boolean isStored(PaintRequest request, Progress progress) {
      return false;
    }

    @Override
    public StoredFrames stored(Settings settings) {
      return new StoredFrames(Path.of(settings.storeFolder()), 3, 4_000_000);
    }

    @Override
    public long clearStored(Settings settings) {
      return 3;
    }

    @Override
    public String description() {
      return "the test's painter";
    }

    @Override
    public void close() {}
  }

  /** The painter cannot be made at the first attempt. */
  public static final class PainterOnlyAtTheSecondAttempt {
    public static void main(String[] arguments) {
      AtomicInteger attempts = new AtomicInteger();
      Serve.serve(
          Path.of(arguments[0]),
          () -> {
            if (attempts.incrementAndGet() == 1) {
              throw new ExceptionInInitializerError("not yet");
            }
            return new MeanOfTwo();
          });
    }
  }

  /** An exception before anything is served. */
  public static final class ThrowsAtOnce {
    public static void main(String[] arguments) {
      throw new IllegalStateException("no service today");
    }
  }

  /** An Error before anything is served. */
  public static final class FailsAtOnce {
    public static void main(String[] arguments) {
      throw new StackOverflowError("no service today");
    }
  }

  /** A class that cannot be initialised. */
  public static final class CannotBeInitialised {
    private static final int ONE = Integer.parseInt("one");

    public static void main(String[] arguments) {
      throw new IllegalStateException("never reached: " + ONE);
    }
  }

  /** An end of the service without a reason. */
  public static final class GoesHome {
    public static void main(String[] arguments) {}
  }
}
