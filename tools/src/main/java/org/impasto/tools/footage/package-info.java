/**
 * Shots that tools paint, and how they are painted. Entry: {@link
 * org.impasto.tools.footage.DemoSource}; {@link org.impasto.tools.footage.Marple8} is the paper's
 * authors' own. Knows the engine and the demo shot, no other tool.
 */
package org.impasto.tools.footage;
