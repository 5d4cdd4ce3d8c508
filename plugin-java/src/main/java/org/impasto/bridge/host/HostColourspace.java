package org.impasto.bridge.host;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.impasto.colour.WorkingSpace;

/**
 * What a host's colour management calls a clip's numbers (OpenFX 1.5, OfxImageClipPropColourspace:
 * the names of the ACES studio configuration 1.3 of OpenColorIO 2.3, and the roles of the style
 * "basic").
 */
final class HostColourspace {
  private static final Map<String, WorkingSpace> NAMES =
      Map.ofEntries(
          Map.entry("acescg", WorkingSpace.ACESCG),
          Map.entry("acescct", WorkingSpace.ACESCCT),
          Map.entry("lin_rec709_srgb", WorkingSpace.LINEAR),
          Map.entry("linear rec.709 (srgb)", WorkingSpace.LINEAR),
          Map.entry("lin_rec709", WorkingSpace.LINEAR),
          Map.entry("ofx_scene_linear", WorkingSpace.LINEAR),
          Map.entry("srgb_tx", WorkingSpace.SRGB),
          Map.entry("srgb - texture", WorkingSpace.SRGB),
          Map.entry("srgb_texture", WorkingSpace.SRGB),
          Map.entry("srgb_display", WorkingSpace.SRGB),
          Map.entry("srgb - display", WorkingSpace.SRGB),
          Map.entry("ofx_display_sdr", WorkingSpace.SRGB),
          Map.entry("rec1886_rec709_display", WorkingSpace.SRGB),
          Map.entry("rec.1886 rec.709 - display", WorkingSpace.SRGB),
          Map.entry("camera_rec709", WorkingSpace.REC709),
          Map.entry("camera rec.709", WorkingSpace.REC709),
          Map.entry("ofx_raw", WorkingSpace.AS_IS),
          Map.entry("raw", WorkingSpace.AS_IS));

  private HostColourspace() {}

  /** Empty where the host says nothing, or names a space that we cannot read. */
  static Optional<WorkingSpace> named(String name) {
    return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
  }
}
