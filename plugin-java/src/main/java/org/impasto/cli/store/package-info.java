/**
 * {@code impasto store}: what lies in the store of painted frames, and how large it may be. Entry
 * class {@link org.impasto.cli.store.StoreCommand}.
 */
package org.impasto.cli.store;
