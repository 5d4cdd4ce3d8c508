package org.impasto.farm.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * OpenCue: a job of two layers, the second of which depends on the first, as XML (CJSL 1.15) that
 * is handed to Cuebot by gRPC. A layer of type Post would become a job of its own, so the assembly
 * is a Util layer.
 */
final class OpenCue implements Engine {
  private static final String USUAL_SERVER = "localhost:8443";
  private static final String USUAL_SHOW = "testing";

  /** Cuebot allows no more. */
  private static final int RETRIES = 1;

  private final CueBot.Connector connector;

  OpenCue() {
    this(CueBot::connect);
  }

  OpenCue(CueBot.Connector connector) {
    this.connector = connector;
  }

  @Override
  public String name() {
    return "opencue";
  }

  @Override
  public List<Path> write(Submission submission) {
    return List.of(Texts.write(submission.beside(".opencue.xml"), specification(submission)));
  }

  @Override
  public List<String> submit(Submission submission) {
    write(submission);
    try (CueBot bot = connector.connect(server(submission))) {
      return bot.launch(specification(submission));
    }
  }

  private static String server(Submission submission) {
    return submission.server().isEmpty() ? USUAL_SERVER : submission.server();
  }

  @Override
  public State state(Submission submission, List<String> jobs) {
    try (CueBot bot = connector.connect(server(submission))) {
      return bot.state(jobs.get(0));
    }
  }

  static String specification(Submission submission) {
    String name = submission.name().replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(Locale.ROOT);
    String show = submission.show().isEmpty() ? USUAL_SHOW : submission.show();
    String paint =
        layer(
            submission,
            "paint_shot",
            "Render",
            Shell.quoted(submission.shot("#IFRAME#")).replace("'#IFRAME#'", "#IFRAME#"),
            "1-" + submission.shots());
    String assemble =
        layer(submission, "assemble", "Util", Shell.quoted(submission.assemble()), "1");
    return """
    <?xml version="1.0"?>
    <!DOCTYPE spec PUBLIC "SPI Cue  Specification Language" "http://localhost:8080/spcue/dtd/cjsl-1.15.dtd">
    <spec>
      <facility>local</facility>
      <show>%s</show>
      <shot>%s</shot>
      <user>%s</user>
      <uid>1000</uid>
      <job name="%s">
        <paused>False</paused>
        <priority>%d</priority>
        <maxretries>%d</maxretries>
        <autoeat>False</autoeat>
        <layers>
    %s%s    </layers>
      </job>
      <depends>
        <depend type="LAYER_ON_LAYER" anyframe="False">
          <depjob>%s</depjob><deplayer>assemble</deplayer>
          <onjob>%s</onjob><onlayer>paint_shot</onlayer>
        </depend>
      </depends>
    </spec>
    """
        .formatted(
            escaped(show),
            name,
            escaped(user()),
            name,
            submission.priority() < 0 ? 100 : submission.priority(),
            RETRIES,
            paint,
            assemble,
            name,
            name);
  }

  /** Cuebot refuses jobs of root. */
  private static String user() {
    String user = System.getProperty("user.name", "artist");
    return user.equals("root") ? "artist" : user;
  }

  private static String layer(
      Submission submission, String name, String type, String command, String range) {
    return """
          <layer name="%s" type="%s">
            <cmd>%s</cmd>
            <range>%s</range>
            <chunk>1</chunk>
            <cores>%d</cores>
            <threadable>0</threadable>
            <memory>%dm</memory>
            <services><service>shell</service></services>
          </layer>
    """
        .formatted(
            name,
            type,
            escaped(command),
            range,
            submission.plan().threads(),
            (long) Math.ceil(submission.plan().memoryGigabytes() * 1000));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
