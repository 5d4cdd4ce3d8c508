/**
 * What is kept of one painted frame: its address, its layers and its file, which are written and
 * read together.
 *
 * <p>Entry: {@link org.impasto.store.frame.StoredFrame}; {@link org.impasto.store.frame.Digest}
 * makes the address, {@link org.impasto.store.frame.FrameFile} says the layout. Stands on {@code
 * frame} and {@code files}.
 */
package org.impasto.store.frame;
