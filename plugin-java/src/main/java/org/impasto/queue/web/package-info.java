/**
 * A page to watch a queue: on this machine only, for whoever has its token.
 *
 * <p>Entry: {@link org.impasto.queue.web.QueueServer}. It reads the queue's folder and asks by
 * requests, as the command line does, and knows nothing that a runner holds in memory. The page
 * itself lies in the resources beside this package: no library, no build step.
 */
package org.impasto.queue.web;
