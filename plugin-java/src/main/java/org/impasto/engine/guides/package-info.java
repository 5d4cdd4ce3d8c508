/**
 * Motion vectors and depth as other programs write them, made ours. Entry class {@link
 * org.impasto.engine.guides.MotionLayouts}. Stands on {@code flow}; used by {@code bridge} and
 * {@code media}, which read such pictures.
 */
package org.impasto.engine.guides;
