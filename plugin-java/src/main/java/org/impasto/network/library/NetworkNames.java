package org.impasto.network.library;

import java.util.List;
import java.util.regex.Pattern;
import org.impasto.errors.UserException;

/** What a network may be called: a name is a folder's name and a word on a command line. */
final class NetworkNames {
  static final String DEFAULT = "default";

  static final List<String> CLASSICS = List.of("vgg19", "vgg16", "squeezenet");

  private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}");

  private NetworkNames() {}

  /**
   * @throws UserException for a name that is not allowed
   */
  static String checked(String name) {
    if (!ALLOWED.matcher(name).matches()) {
      throw new UserException(
          "'"
              + name
              + "' cannot be a network's name; up to 64 letters, digits, - and _ are required, the"
              + " first a letter or digit");
    }
    return name;
  }

  static boolean allowed(String name) {
    return ALLOWED.matcher(name).matches();
  }
}
