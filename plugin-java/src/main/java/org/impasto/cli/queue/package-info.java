/**
 * {@code impasto queue}: a render queue on one machine, from the command line.
 *
 * <p>Entry: {@link org.impasto.cli.queue.QueueCommand}. Stands on {@code queue}; films are painted
 * as {@code cli.farm} opens them.
 */
package org.impasto.cli.queue;
