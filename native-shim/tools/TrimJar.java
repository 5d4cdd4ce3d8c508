import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar without the entries whose names match. Times stay, so the same jar gives the same bytes.
 *
 * <p>usage: java TrimJar.java FROM TO PATTERN
 */
final class TrimJar {
  private TrimJar() {}

  public static void main(String[] arguments) throws IOException {
    Path to = Path.of(arguments[1]);
    Pattern left = Pattern.compile(arguments[2]);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(Path.of(arguments[0])));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setLevel(9);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!left.matcher(entry.getName()).lookingAt()) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(entry.getTimeLocal());
          out.putNextEntry(copy);
          in.transferTo(out);
          out.closeEntry();
        }
      }
    }
  }
}
