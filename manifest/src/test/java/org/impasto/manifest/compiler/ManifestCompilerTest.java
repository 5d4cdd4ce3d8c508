package org.impasto.manifest.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.impasto.manifest.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCompilerTest {
  private static final Path EVERY_TYPE =
      Path.of("src/test/resources/org/impasto/manifest/good/every-type.json");
  private static final Path LOOKS = Path.of("../presets");

  @TempDir Path folder;

  @Test
  void parameterReferenceIsUpToDate() throws IOException {
    Path committed = Path.of("../docs/parameters.md");
    String reference =
        ManifestCompiler.compile(Path.of("manifest.json"), LOOKS).get(ManifestCompiler.REFERENCE);
    assertEquals(
        reference,
        Files.exists(committed) ? Files.readString(committed) : "",
        "docs/parameters.md is out of date; from the project's root run:"
            + " cp manifest/target/generated/md/parameters.md docs/parameters.md");
  }

  @Test
  void generatedSettingsCompileForEveryTypeOfParameter() {
    Map<String, String> outputs = ManifestCompiler.compile(EVERY_TYPE, Path.of("no-such-folder"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<Source> sources =
        List.of(
            new Source(ManifestCompiler.SETTINGS, outputs.get(ManifestCompiler.SETTINGS)),
            new Source(ManifestCompiler.TABLE, outputs.get(ManifestCompiler.TABLE)),
            new Source("java/org/impasto/settings/Values.java", VALUES),
            new Source("java/org/impasto/errors/UserException.java", USER_EXCEPTION));
    List<String> options =
        List.of("-d", folder.toString(), "-classpath", "target/classes", "-proc:none");
    assertTrue(
        compiler.getTask(complaints, null, null, options, null, sources).call(),
        complaints::toString);
  }

  @Test
  void textsSurviveQuoting() {
    assertEquals("\"a \\\"b\\\" \\\\ \\u00e9\"", Text.java("a \"b\" \\ \u00e9"));
    assertEquals("\"a \\\"b\\\" \\\\ \u00e9\\012\"", Text.cpp("a \"b\" \\ \u00e9\n"));
  }

  @Test
  void unchangedOutputIsNotTouched() throws IOException {
    String[] arguments = {"manifest.json", LOOKS.toString(), folder.toString()};
    ManifestCompiler.main(arguments);
    Path settings = folder.resolve(ManifestCompiler.SETTINGS);
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(settings, longAgo);
    ManifestCompiler.main(arguments);
    assertEquals(longAgo, Files.getLastModifiedTime(settings));
  }

  /** Stands for the class of that name that parameters complain with. */
  private static final String USER_EXCEPTION =
      """
      package org.impasto.errors;

      public class UserException extends RuntimeException {
        public UserException(String message) {
          super(message);
        }
      }
      """;

  /** Stands for the engine's class of that name: the signatures that Settings calls. */
  private static final String VALUES =
      """
      package org.impasto.settings;
      import java.util.Map;
      import org.impasto.manifest.Manifest.Parameter;
      class Values {
        static void checkNames(Map<String, ?> values) {}
        static void check(Parameter parameter, Object value) {}
        static boolean paints(Parameter parameter) { return false; }
        static int integer(Parameter parameter, Map<String, ?> values) { return 0; }
        static double real(Parameter parameter, Map<String, ?> values) { return 0; }
        static boolean truth(Parameter parameter, Map<String, ?> values) { return false; }
        static String text(Parameter parameter, Map<String, ?> values) { return ""; }
        static String choice(Parameter parameter, Map<String, ?> values) { return ""; }
      }
      """;

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path.substring("java/".length())), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
