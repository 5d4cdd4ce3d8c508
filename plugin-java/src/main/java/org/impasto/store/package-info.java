/**
 * Painted frames by a digest of everything that they depend on. So what was painted once is never
 * painted again, a killed render goes on, and frames asked for out of order come out the same.
 *
 * <p>Entry: {@link org.impasto.store.FrameStore}, which keeps frames in memory where the disk
 * fails. Stands on {@code store.frame} (what is kept of a frame) and {@code store.folder} (where,
 * and how much); {@code engine} stands on it.
 */
package org.impasto.store;
