package org.impasto.bridge.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.impasto.Mutants;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;

/** The text of a node's parameters, spoilt on its way from the host. */
class MalformedRequestTest {
  @Test
  void parameters() {
    StringBuilder text = new StringBuilder();
    Settings.defaults()
        .toMap()
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    int refused =
        new Mutants(text.toString().getBytes(StandardCharsets.UTF_8), 2)
            .feed(
                1500,
                UserException.class,
                mutant ->
                    Settings.fromMap(
                        SettingsText.parse(new String(mutant, StandardCharsets.UTF_8))));
    assertTrue(refused > 500, "refused: " + refused);
  }
}
