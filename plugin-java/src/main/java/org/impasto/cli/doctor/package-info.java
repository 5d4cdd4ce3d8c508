/**
 * {@code impasto doctor}: what is installed here, what is missing, and the command that mends it.
 * Entry class {@link org.impasto.cli.doctor.DoctorCommand}.
 */
package org.impasto.cli.doctor;
