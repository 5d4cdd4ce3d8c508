/**
 * What all readers and writers of media share: their interfaces, frame ranges, kinds of files,
 * errors, and files that appear whole. Start at {@link org.impasto.media.io.MediaReader} and {@link
 * org.impasto.media.io.MediaWriter}. The ground of the rooms in {@code media}: it knows none of
 * them.
 */
package org.impasto.media.io;
