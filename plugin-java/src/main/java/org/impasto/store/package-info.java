/**
 * Painted frames on disk, addressed by a digest of everything they depend on: what was painted once
 * is never painted again, a killed render resumes, and frames asked for out of order come out the
 * same.
 *
 * <p>Entry: {@link org.impasto.store.FrameStore}, which keeps frames in memory where the disk
 * fails; {@link org.impasto.store.Digest} makes the addresses, {@link
 * org.impasto.store.StoreLocation} finds the folder. Stands on {@code frame} and {@code files};
 * {@code engine} stands on it.
 *
 * <p>The list is long, but one format: address, stored frame and layout of its file are written and
 * read together.
 */
package org.impasto.store;
