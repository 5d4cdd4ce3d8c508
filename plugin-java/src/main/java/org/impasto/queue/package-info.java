/**
 * The render queue of one machine: jobs in a folder, and what may be asked of them.
 *
 * <p>Entry: {@link org.impasto.queue.QueueFolder} to look at a queue ({@link
 * org.impasto.queue.JobStatus}), {@link org.impasto.queue.Desk} to ask something of it, {@link
 * org.impasto.queue.Ledger} to change it. Only the process that holds its lock may change it. A
 * state is written whole or not at all and survives power loss. {@code queue.running} paints the
 * jobs; {@code farm} says what a film is; {@code files} writes.
 */
package org.impasto.queue;
