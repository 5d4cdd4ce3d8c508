/**
 * What is said to people when something cannot be done. The ground room: every other room may know
 * it, it knows {@code log} alone. {@link org.impasto.errors.UserException} is all that is
 * explained; any other exception is a fault of the program. {@link org.impasto.errors.NearestName}
 * finds what was most likely meant.
 */
package org.impasto.errors;
