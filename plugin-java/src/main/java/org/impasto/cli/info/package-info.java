/**
 * What a file holds, for people: {@code impasto info FILE}. Start at {@link
 * org.impasto.cli.info.FileInfo}. Knows {@code media} and {@code cryptomatte}.
 */
package org.impasto.cli.info;
