package org.impasto.files;

/** What a file that was put in its place survives. */
public enum Durability {
  /** Power loss: the file is synced, then renamed, then its folder is synced. */
  SYNCED,

  /**
   * The death of its process. After power loss it may be empty or cut off, so its reader must
   * verify a checksum.
   */
  UNSYNCED
}
