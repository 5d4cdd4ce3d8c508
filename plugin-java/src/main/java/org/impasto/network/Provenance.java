package org.impasto.network;

/**
 * Which network it is, and whose.
 *
 * @param licence what its weights may be used for
 * @param source where its weights come from
 */
public record Provenance(String name, String licence, String source) {}
