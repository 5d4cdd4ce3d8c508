/**
 * The render queue: jobs in a folder that any number of workers share, on one machine or on many.
 *
 * <p>Entry: {@link org.impasto.queue.QueueFolder} and {@link org.impasto.queue.Worker}. A job is
 * split into chunks at its cuts; a worker claims a chunk ({@link org.impasto.queue.Claim}), paints
 * its frames in order, and writes what it did into a journal of its own, from which another goes on
 * where it was killed. How a frame is painted the queue does not know: the command line gives it
 * {@link org.impasto.queue.Shot}. Knows {@code media} for ranges of frames only.
 */
package org.impasto.queue;
