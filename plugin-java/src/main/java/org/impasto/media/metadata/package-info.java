/**
 * What files say of pictures besides their pixels: {@link org.impasto.media.metadata.Attribute} as
 * OpenEXR has them, {@link org.impasto.media.metadata.TimeCode}. Readers hand it to writers. Knows
 * no other room.
 */
package org.impasto.media.metadata;
