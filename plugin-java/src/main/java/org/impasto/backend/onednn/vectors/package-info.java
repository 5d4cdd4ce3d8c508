/**
 * Vector and matrix arithmetic on arrays of the backend. {@link
 * org.impasto.backend.onednn.vectors.OneDnnTensor} is such an array. Stands on {@code
 * backend.onednn.library}.
 */
package org.impasto.backend.onednn.vectors;
