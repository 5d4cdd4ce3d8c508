/**
 * The program's log: nothing, unless the environment's {@code IMPASTO_LOG} names a file. Entry
 * {@link org.impasto.log.Log}. A ground room: every other may know it, it knows none.
 */
package org.impasto.log;
