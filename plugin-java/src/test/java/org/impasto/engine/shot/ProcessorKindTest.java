package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ProcessorKindTest {
  @Test
  void vendorFamilyAndModelMakeAKind() {
    String told =
        "processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 106\n"
            + "model name\t: Xeon\n\nprocessor\t: 1\nmodel\t\t: 7\n";
    assertEquals("amd64 GenuineIntel 6-106", ProcessorKind.of("amd64", told));
    assertEquals(
        "aarch64 0x41 0xd0c",
        ProcessorKind.of("aarch64", "CPU implementer : 0x41\nCPU part : 0xd0c\n"));
    assertEquals("riscv64", ProcessorKind.of("riscv64", ""));
    assertFalse(ProcessorKind.here().isEmpty());
  }
}
