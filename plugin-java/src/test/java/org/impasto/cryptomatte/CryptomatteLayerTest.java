package org.impasto.cryptomatte;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.UserException;
import org.junit.jupiter.api.Test;

class CryptomatteLayerTest {
  /** The specification's example of three kinds, the last with its manifest in another file. */
  private static Map<String, String> specification() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("comments", "a render");
    texts.put("cryptomatte/adb0a84/name", "CryptoAsset");
    texts.put("cryptomatte/adb0a84/hash", "MurmurHash3_32");
    texts.put("cryptomatte/adb0a84/conversion", "uint32_to_float32");
    texts.put("cryptomatte/adb0a84/manifest", "{\"bunny\":\"13851a76\", \"default\":\"42c9679f\"}");
    texts.put("exr/cryptomatte/be93ba3/name", "CryptoMaterial");
    texts.put("exr/cryptomatte/be93ba3/manifest", "{\"bunny_porcelain_mat\":\"b24b26d4\"}");
    texts.put("cryptomatte/d593dd7/name", "CryptoObject");
    texts.put("cryptomatte/d593dd7/manif_file", "./manifest.json");
    return texts;
  }

  @Test
  void theSpecificationsExampleIsRead() {
    List<CryptomatteLayer> layers =
        CryptomatteLayer.of(
            specification(),
            file -> file.equals("./manifest.json") ? "{\"a\":\"00000001\"}" : null);
    assertEquals(
        List.of("CryptoAsset", "CryptoMaterial", "CryptoObject"),
        layers.stream().map(CryptomatteLayer::name).toList());
    assertEquals(Manifest.of(Set.of("bunny", "default")), layers.get(0).manifest());
    assertEquals(Set.of("bunny_porcelain_mat"), layers.get(1).manifest().names());
    assertEquals(Map.of("a", 1), layers.get(2).manifest().ids());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    CryptomatteLayer layer =
        new CryptomatteLayer("ViewLayer.CryptoObject", Manifest.of(Set.of("a\"b", "c")));
    assertEquals(List.of(layer), CryptomatteLayer.of(layer.metadata(), file -> null));
  }

  @Test
  void withoutItsManifestWholeNamesAreTakenAndPatternsRefused() {
    CryptomatteLayer layer = CryptomatteLayer.of(specification(), file -> null).get(2);
    assertNull(layer.manifest());
    assertDoesNotThrow(() -> ObjectNames.require(new ObjectPattern("bunny"), layer.name(), null));
    String message =
        assertThrows(
                UserException.class,
                () -> ObjectNames.require(new ObjectPattern("bun*"), layer.name(), null))
            .getMessage();
    assertTrue(message.contains("has no manifest") && message.contains("in full"), message);
  }

  @Test
  void nearNamesAreOfferedForUnknownOnes() {
    Set<String> known = Set.of("boat_hull", "boat_sail", "sky");
    String message =
        assertThrows(
                UserException.class,
                () -> ObjectNames.require(new ObjectPattern("boat_sial"), "CryptoObject", known))
            .getMessage();
    assertTrue(message.contains("did you mean boat_sail? There are boat_"), message);
    assertThrows(
        UserException.class,
        () -> ObjectNames.require(new ObjectPattern("ship*"), "CryptoObject", known));
  }

  @Test
  void otherHashesAndDamagedManifestsAreRefused() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("cryptomatte/1/name", "A", "cryptomatte/1/hash", "FNV"),
            Map.of("cryptomatte/1/name", "A", "cryptomatte/1/conversion", "none"),
            Map.of("cryptomatte/1/name", "A", "cryptomatte/1/manifest", "{\"a\":"),
            Map.of("cryptomatte/1/name", "A", "cryptomatte/1/manifest", "[1]"),
            Map.of("cryptomatte/1/name", "A", "cryptomatte/1/manifest", "{\"a\":\"zz\"}"),
            Map.of("cryptomatte/1/name", "A", "cryptomatte/1/manifest", "{\"a\":null}"))) {
      assertThrows(UserException.class, () -> CryptomatteLayer.of(wrong, file -> null));
    }
  }

  @Test
  void channelsAreFoundInEverySpelling() {
    List<String> there = List.of("X00.red", "X00.green", "X00.blue", "X00.alpha", "X01.R");
    assertEquals(
        there.subList(0, 4),
        RankChannels.find("X", names -> there.containsAll(names) ? names : null));
  }
}
