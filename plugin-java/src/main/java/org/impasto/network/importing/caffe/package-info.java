/**
 * Reads Caffe networks. Entry class {@link org.impasto.network.importing.caffe.CaffeFile}. Stands
 * on {@code network.importing.parsed} and {@code network.importing.protobuf}.
 */
package org.impasto.network.importing.caffe;
