package org.impasto.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.ProgressLine;
import org.impasto.demo.DemoShot;
import org.impasto.engine.AbortedException;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Rate;
import org.impasto.media.picture.ContactSheet;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Look;
import org.impasto.settings.Settings;

/**
 * Renders the demo shot, has it painted by the bundle in a host, and lays the results side by side.
 */
final class DemoRun {
  private static final int COLUMNS = 4;

  /** Hosts that render at one time, each with an engine of its own: half a gigabyte or so. */
  private static final int MOST_AT_ONCE = 4;

  /**
   * What to show.
   *
   * @param look the look of the video
   * @param others looks of which one frame is painted
   */
  record Plan(FrameSize size, int frames, Look look, List<Look> others) {
    FrameRange range() {
      return new FrameRange(1, frames);
    }
  }

  private final Plan plan;
  private final DemoFolder folder;
  private final HostProcess host;
  private final Interruption interruption;
  private final PrintWriter out;

  DemoRun(
      Plan plan, DemoFolder folder, HostProcess host, Interruption interruption, PrintWriter out) {
    this.interruption = interruption;
    this.plan = plan;
    this.folder = folder;
    this.host = host;
    this.out = out;
  }

  void run() throws IOException {
    say("The demo shot: " + plan.frames + " frames of " + plan.size);
    renderShot();
    say("In the look '" + plan.look.label() + "', by the bundle in a host");
    host.render(
        rendering(plan.range(), parameters(plan.look), folder.paintings()),
        HostProgress.ofFrames(out, plan.frames));
    if (!plan.others.isEmpty()) {
      renderOthers();
    }
    writeVideo();
    writeBeforeAfter();
    writeContactSheet();
  }

  /** Several looks at a time: that uses the cores better than one frame on all of them. */
  private void renderOthers() throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    int atOnce = Math.min(Math.min(cores, MOST_AT_ONCE), plan.others.size());
    say(
        "One frame in each of the "
            + plan.others.size()
            + " other looks, "
            + atOnce
            + " at a time");
    Map<HostProcess.Rendering, String> labels = new LinkedHashMap<>();
    for (Look look : plan.others) {
      Map<String, String> parameters = parameters(look);
      parameters.put("threads", Integer.toString(Math.max(1, cores / atOnce)));
      labels.put(
          rendering(new FrameRange(1, 1), parameters, folder.inLook(look.name())), look.label());
    }
    HostProgress progress = HostProgress.ofPictures(out, labels.size());
    host.render(
        List.copyOf(labels.keySet()), atOnce, progress, each -> progress.done(labels.get(each)));
  }

  private HostProcess.Rendering rendering(
      FrameRange frames, Map<String, String> parameters, String output) {
    return new HostProcess.Rendering(folder.sources(), frames, parameters, output);
  }

  private void say(String message) {
    out.println(message);
    out.flush();
  }

  private void renderShot() {
    DemoShot shot = new DemoShot(plan.size.width(), plan.size.height());
    ProgressLine line = ProgressLine.of(out, plan.frames);
    for (int time = 1; time <= plan.frames; time++) {
      if (interruption.requested()) {
        line.end();
        throw new AbortedException();
      }
      try (Frame frame = shot.render(time - 1)) {
        Pictures.write(folder.source(time), frame);
      }
      line.frameDone(time);
    }
    line.end();
  }

  /**
   * Values as the host's menus label them. The shot's numbers are sRGB, whatever depth the host
   * hands over. In fast precision, where the processor has it, the pictures look as good.
   */
  private Map<String, String> parameters(Look look) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("preset", look.label());
    parameters.put("workingSpace", Settings.WorkingSpace.SRGB.label());
    parameters.put("precision", Settings.Precision.FAST.label());
    parameters.put("storeFolder", folder.store().toString());
    return parameters;
  }

  private void writeVideo() {
    MediaWriter.Format format =
        new MediaWriter.Format(
            plan.range(),
            plan.size.width(),
            plan.size.height(),
            Rate.OF_SEQUENCES.perSecond(),
            8,
            true);
    try (MediaWriter video = MediaFiles.writer(folder.video().toString(), format)) {
      for (int time = 1; time <= plan.frames; time++) {
        try (Frame frame = Pictures.read(folder.painting(time))) {
          video.write(time, frame);
        }
      }
      video.finish();
    }
  }

  private void writeBeforeAfter() {
    int time = (plan.frames + 1) / 2;
    try (ContactSheet sheet = new ContactSheet(2, plan.size.width(), plan.size.height());
        Frame source = Pictures.read(folder.source(time));
        Frame painting = Pictures.read(folder.painting(time))) {
      sheet.add("", source);
      sheet.add("", painting);
      save(sheet, folder.beforeAfter());
    }
  }

  private void writeContactSheet() {
    try (ContactSheet sheet = new ContactSheet(COLUMNS, plan.size.width(), plan.size.height())) {
      int[] times =
          IntStream.range(0, COLUMNS).map(i -> 1 + i * (plan.frames - 1) / (COLUMNS - 1)).toArray();
      for (int time : times) {
        add(sheet, "frame " + time, folder.source(time));
      }
      for (int time : times) {
        add(sheet, plan.look.label() + ", frame " + time, folder.painting(time));
      }
      for (Look look : plan.others) {
        add(sheet, look.label(), folder.inLook(look.name(), 1));
      }
      save(sheet, folder.contactSheet());
    }
  }

  private static void add(ContactSheet sheet, String label, Path picture) {
    try (Frame frame = Pictures.read(picture)) {
      sheet.add(label, frame);
    }
  }

  private static void save(ContactSheet sheet, Path file) {
    try (Frame picture = sheet.render()) {
      Pictures.write(file, picture);
    }
  }
}
