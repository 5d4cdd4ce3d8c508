/**
 * Who closes what. {@link org.impasto.ownership.Scope} carries it where a block of code cannot.
 * Every room may know this one; it knows none.
 *
 * <p>In every room: what a function returns is its caller's, to close or to pass on, unless it is
 * said to be a view or somebody else's. What is handed in stays the caller's, unless it is said to
 * be taken over. What an object made, it closes with itself.
 */
package org.impasto.ownership;
