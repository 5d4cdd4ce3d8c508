/**
 * Pictures turned, laid side by side and read between their pixels. Start at {@link
 * org.impasto.frame.geometry.Turning}.
 */
package org.impasto.frame.geometry;
