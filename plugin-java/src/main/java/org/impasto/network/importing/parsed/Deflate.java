package org.impasto.network.importing.parsed;

/** What a compressed file can hold at most, whatever it claims. */
public final class Deflate {
  /** A byte of DEFLATE, as in zips and HDF5's usual filter, stands for at most so many. */
  public static final long MOST_INFLATION = 1032;

  private Deflate() {}
}
