/**
 * {@code impasto demo}: has the demo shot painted by the bundle in the command-line host. Entry
 * class {@link org.impasto.cli.demo.DemoCommand}.
 */
package org.impasto.cli.demo;
