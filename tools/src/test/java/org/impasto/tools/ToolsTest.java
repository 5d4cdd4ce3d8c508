package org.impasto.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ToolsTest {
  private static Tool tool(String arguments) {
    return new Tool("name", arguments, "purpose", each -> {});
  }

  @Test
  void argumentsInBracketsMayBeLeftOut() {
    assertEquals(1, tool("PATTERN...").required());
    assertEquals(2, tool("STYLE FOLDER [FRAMES]").required());
    assertEquals(3, tool("[--draft] PRESETS STORE FOLDER [SHEET...]").required());
  }

  @Test
  void theListNamesEveryToolOnce() {
    String listing = Tools.listing();
    assertEquals(Tools.ALL.size(), Tools.ALL.stream().map(Tool::name).distinct().count());
    for (Tool tool : Tools.ALL) {
      assertTrue(listing.contains("./impasto-tools " + tool.name() + " "), listing);
      assertTrue(listing.contains(tool.purpose()), listing);
    }
  }
}
