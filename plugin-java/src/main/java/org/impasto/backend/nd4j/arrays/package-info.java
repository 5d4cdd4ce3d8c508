/**
 * ND4J's arrays: who owns them, views of shared ones, operations between them. {@link
 * org.impasto.backend.nd4j.arrays.Nd4jTensor} is an array of the backend. Stands on ND4J alone.
 */
package org.impasto.backend.nd4j.arrays;
