/**
 * Durable files: what appears whole or not at all, and what an operating-system lock holds.
 *
 * <p>Entry: {@link org.impasto.files.NewFile} for a file that replaces another at its place, {@link
 * org.impasto.files.AppendedFile} for a log, {@link org.impasto.files.ProcessLock} for what one
 * process at a time may do. A ground room: {@code store}, {@code media} and {@code queue} stand on
 * it, it knows none.
 */
package org.impasto.files;
