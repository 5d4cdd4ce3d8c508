// CRC-32 as in zlib and PNG (polynomial 0xEDB88320, reflected).
#ifndef IMPASTO_HOST_PICTURES_CRC32_H_
#define IMPASTO_HOST_PICTURES_CRC32_H_

#include <cstddef>
#include <cstdint>

namespace impasto::host {

// `crc` is the result for the bytes before these; start with 0.
uint32_t Crc32(uint32_t crc, const void* data, size_t bytes);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PICTURES_CRC32_H_
