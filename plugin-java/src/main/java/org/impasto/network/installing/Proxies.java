package org.impasto.network.installing;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.impasto.errors.UserException;

/**
 * The proxy that the environment names, as curl reads it: https_proxy or HTTPS_PROXY, http_proxy
 * for addresses without encryption, no_proxy for hosts that need none. Where it names none, Java's
 * own settings hold.
 */
final class Proxies {
  private static final int USUAL_PORT = 8080;

  private Proxies() {}

  /**
   * @throws UserException where the variable is no address
   */
  static ProxySelector of(URI address, Map<String, String> environment) {
    String scheme = address.getScheme() + "_proxy";
    String named = either(environment, scheme);
    if (named.isBlank()) named = either(environment, "all_proxy");
    if (named.isBlank() || excepted(address.getHost(), either(environment, "no_proxy"))) {
      return ProxySelector.getDefault();
    }
    try {
      URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
      int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
      return ProxySelector.of(new InetSocketAddress(proxy.getHost(), port));
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "The environment's "
              + scheme
              + " is '"
              + named
              + "', which is no address; such as http://proxy:3128 is required",
          e);
    }
  }

  private static String either(Map<String, String> environment, String name) {
    String lower = environment.getOrDefault(name, "");
    return lower.isBlank()
        ? environment.getOrDefault(name.toUpperCase(java.util.Locale.ROOT), "")
        : lower;
  }

  private static boolean excepted(String host, String list) {
    return Arrays.stream(list.split(","))
        .map(String::trim)
        .filter(each -> !each.isEmpty())
        .anyMatch(
            each ->
                each.equals("*")
                    || host.equals(each)
                    || host.endsWith("." + each.replaceFirst("^\\.", "")));
  }
}
