/**
 * The store's folder: where it is, what lies in it, how large it may grow, and what to do where it
 * cannot be written to.
 *
 * <p>Entry: {@link org.impasto.store.folder.StoreLocation} finds the folder, {@link
 * org.impasto.store.folder.StoreContents} counts, {@link org.impasto.store.folder.StoreKeeper}
 * makes room. Stands on {@code store.frame} and {@code files}.
 */
package org.impasto.store.folder;
