/**
 * A film painted by many machines. A plan says everything. Shots are painted from it in any order,
 * anywhere, twice or half. Then what they painted is assembled.
 *
 * <p>Entry: {@link org.impasto.farm.Plan}, {@link org.impasto.farm.ShotPainting}, {@link
 * org.impasto.farm.Assembly}. Who starts these commands on which machine, an engine decides: {@code
 * farm.engine} writes its submission. What a film is painted with stands behind {@link
 * org.impasto.farm.Film}.
 */
package org.impasto.farm;
