/**
 * Which example patch is most like each patch of a picture, whatever the provider. Entry class
 * {@link org.impasto.backend.patches.PatchMatcher}; a provider brings {@link
 * org.impasto.backend.patches.PatchProducts}. Imports no other room.
 */
package org.impasto.backend.patches;
