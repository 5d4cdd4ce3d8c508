package org.impasto.cli.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Width and height in pixels. */
record FrameSize(int width, int height) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
  private static final int LEAST = 64;

  @Override
  public String toString() {
    return width + "x" + height;
  }

  /** Reads {@code 480x270} on the command line. */
  static final class Converter implements ITypeConverter<FrameSize> {
    @Override
    public FrameSize convert(String text) {
      Matcher matcher = TEXT.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is no size; write WIDTHxHEIGHT, such as 480x270");
      }
      FrameSize size =
          new FrameSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (size.width < LEAST || size.height < LEAST) {
        throw new TypeConversionException(
            "'" + text + "' is too small; at least " + LEAST + "x" + LEAST + " is required");
      }
      return size;
    }
  }
}
