import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes what is shipped as a CycloneDX 1.6 bill of materials: every jar of the command line's class path, as the local
 * Maven repository has it, with sum and licences, whether the bundle has it, and the bundle's Java.
 *
 * <p>usage: java Sbom.java VERSION REPOSITORY CLASS_PATH_FILE BUNDLE_JARS_FILE JDK OUT
 */
final class Sbom {
  private static final Pattern STORED = Pattern.compile("(.+)/([^/]+)/([^/]+)/([^/]+)\\.jar");
  private static final Pattern BUILT = Pattern.compile(".*/(impasto-[a-z]+)-([0-9][^/]*)\\.jar");
  private static final Pattern LICENCES = Pattern.compile("(?s)<licenses>(.*?)</licenses>");
  private static final Pattern NAME = Pattern.compile("(?s)<name>\\s*(.*?)\\s*</name>");
  private static final Pattern PARENT =
      Pattern.compile(
          "(?s)<parent>.*?<groupId>\\s*(.*?)\\s*</groupId>.*?<artifactId>\\s*(.*?)\\s*</artifactId>.*?"
              + "<version>\\s*(.*?)\\s*</version>.*?</parent>");

  private Sbom() {}

  public static void main(String[] arguments) throws Exception {
    Path repository = Path.of(arguments[1]);
    Set<String> bundled = new LinkedHashSet<>(paths(Path.of(arguments[3])));
    Set<String> all = new LinkedHashSet<>(paths(Path.of(arguments[2])));
    all.addAll(bundled);
    TreeMap<String, String> components = new TreeMap<>();
    for (String path : all) {
      components.put(
          Path.of(path).getFileName().toString(),
          component(repository, Path.of(path), bundled.contains(path)));
    }
    String java =
        Files.readAllLines(Path.of(arguments[4], "release")).stream()
            .filter(line -> line.startsWith("JAVA_VERSION="))
            .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
            .findFirst()
            .orElse("");
    components.put(
        "openjdk",
        "{\"type\":\"platform\",\"name\":\"OpenJDK runtime\",\"version\":%s,\"licenses\":[%s],%s}"
            .formatted(quoted(java), licence("GPL-2.0 with Classpath Exception"), bundle(true)));
    String head =
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"metadata\":{\"component\":"
            + "{\"type\":\"application\",\"name\":\"Impasto\",\"version\":%s,\"licenses\":[%s]}},\"components\":[\n";
    Files.writeString(
        Path.of(arguments[5]),
        head.formatted(quoted(arguments[0]), licence("Apache-2.0"))
            + String.join(",\n", components.values())
            + "\n]}\n");
  }

  private static List<String> paths(Path file) throws IOException {
    return List.of(Files.readString(file).strip().split(":"));
  }

  private static String component(Path repository, Path path, boolean bundled) throws Exception {
    Matcher ours = BUILT.matcher(path.toString());
    Matcher stored = STORED.matcher(path.startsWith(repository) ? repository.relativize(path).toString() : "");
    String group;
    String name;
    String version;
    String classifier = "";
    Set<String> licences = Set.of("Apache-2.0");
    if (ours.matches()) {
      group = "org.impasto";
      name = ours.group(1);
      version = ours.group(2);
    } else if (stored.matches()) {
      group = stored.group(1).replace('/', '.');
      name = stored.group(2);
      version = stored.group(3);
      classifier = stored.group(4).substring(Math.min(stored.group(4).length(), (name + "-" + version).length()));
      licences = licences(repository, stored.group(1), name, version);
    } else {
      throw new IOException(path + " is no jar of a Maven repository");
    }
    String more = classifier.isEmpty() ? "" : "?classifier=" + classifier.substring(1) + "&type=jar";
    String sum =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    return ("{\"type\":\"library\",\"group\":%s,\"name\":%s,\"version\":%s,\"hashes\":[{\"alg\":\"SHA-256\","
            + "\"content\":\"%s\"}],\"licenses\":[%s],\"purl\":%s,%s}")
        .formatted(
            quoted(group),
            quoted(name),
            quoted(version),
            sum,
            licences.stream().map(Sbom::licence).collect(Collectors.joining(",")),
            quoted("pkg:maven/" + group + "/" + name + "@" + version + more),
            bundle(bundled));
  }

  /** Those that the artifact's description names, else its parent's. */
  private static Set<String> licences(Path repository, String group, String name, String version)
      throws IOException {
    Path pom = repository.resolve(group).resolve(name).resolve(version).resolve(name + "-" + version + ".pom");
    String text = Files.exists(pom) ? Files.readString(pom) : "";
    Matcher found = LICENCES.matcher(text);
    if (found.find()) {
      return NAME.matcher(found.group(1))
          .results()
          .map(each -> each.group(1).replaceAll("\\s+", " "))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    Matcher parent = PARENT.matcher(text);
    return parent.find()
        ? licences(repository, parent.group(1).replace('.', '/'), parent.group(2), parent.group(3))
        : Set.of();
  }

  private static String licence(String name) {
    return "{\"license\":{\"name\":" + quoted(name) + "}}";
  }

  private static String bundle(boolean bundled) {
    return "\"properties\":[{\"name\":\"impasto:bundle\",\"value\":\"" + bundled + "\"}]";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
