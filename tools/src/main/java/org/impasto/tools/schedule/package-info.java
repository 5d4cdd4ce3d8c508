/**
 * How the loss falls with its evaluations, by {@link org.impasto.tools.schedule.MeasureSchedule}.
 * Knows {@code footage} and {@code measure}.
 */
package org.impasto.tools.schedule;
