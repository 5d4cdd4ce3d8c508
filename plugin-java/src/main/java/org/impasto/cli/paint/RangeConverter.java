package org.impasto.cli.paint;

import org.impasto.errors.UserException;
import org.impasto.media.io.FrameRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1-24} on the command line. */
final class RangeConverter implements ITypeConverter<FrameRange> {
  @Override
  public FrameRange convert(String text) {
    try {
      return FrameRange.parse(text);
    } catch (UserException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
