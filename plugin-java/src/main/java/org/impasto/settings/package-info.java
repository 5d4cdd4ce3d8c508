/**
 * What the artist set: the Settings record and its descriptors (both generated from the manifest),
 * and the looks that fill in what was left alone.
 *
 * <p>Entry: {@code Settings}, and {@link org.impasto.settings.Looks} for looks. Stands on the
 * manifest module alone; every other room reads settings from here.
 */
package org.impasto.settings;
