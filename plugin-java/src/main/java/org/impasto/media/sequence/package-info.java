/**
 * Numbered pictures as a shot. Start at {@link org.impasto.media.sequence.SequencePattern}, which
 * names the files of a sequence. Knows {@code media.picture}.
 */
package org.impasto.media.sequence;
