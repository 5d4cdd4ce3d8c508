package org.impasto.cli.networks;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.impasto.network.LossTap;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.InstalledNetworks;
import org.impasto.network.library.NetworkCheck;

/** A network in words. */
final class NetworkText {
  private NetworkText() {}

  static String cost(PerceptualNetwork network) {
    return thousands(NetworkCheck.multiplyAdds(network))
        + " multiply-adds a pixel, "
        + thousands(NetworkCheck.parameters(network))
        + " parameters";
  }

  /** Such as "relu1_1 (weight 1.0), relu2_1 (weight 0.5)"; weights are named where they differ. */
  static String taps(List<LossTap> taps) {
    if (taps.isEmpty()) {
      return "none";
    }
    double usual = taps.get(0).weight();
    boolean alike = taps.stream().allMatch(tap -> tap.weight() == usual);
    return taps.stream()
        .map(tap -> alike ? tap.node() : tap.node() + " (weight " + tap.weight() + ")")
        .collect(Collectors.joining(", "));
  }

  /** What to say of a network that has just come. */
  static void installed(PrintWriter out, PerceptualNetwork network, InstalledNetworks where) {
    out.println("installed " + where.folder().resolve(network.name()));
    out.println("style taps " + taps(network.styleTaps()));
    out.println("content taps " + taps(network.contentTaps()));
    out.println(cost(network));
    out.println("paint with it: impasto paint IN -s STYLE -o OUT --network " + network.name());
  }

  private static String thousands(double number) {
    return number < 1e6
        ? Math.round(number / 1e3) + "k"
        : String.format(Locale.ROOT, "%.1fM", number / 1e6);
  }
}
