/**
 * The queue's runner, which paints jobs one after another on this machine.
 *
 * <p>Entry: {@link org.impasto.queue.running.Runner}. A shot counts as finished when its pictures
 * are delivered and on the disk. A picture counts as delivered when its size and digest are as
 * noted. Stands on {@code queue} for jobs and on {@code farm} for what a film is.
 */
package org.impasto.queue.running;
