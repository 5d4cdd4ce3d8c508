#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

#include "pictures/picture.h"

namespace impasto::host {
namespace {

struct Header {
  std::string magic;
  int width = 0, height = 0, channels = 0;
  double maximum = 0;  // PFM: the scale, negative for little endian
};

[[noreturn]] void Fail(const std::string& path, const std::string& why) {
  throw std::runtime_error("picture '" + path + "': " + why);
}

std::string ExtensionOf(const std::string& path) {
  const size_t dot = path.rfind('.');
  return dot == std::string::npos ? "" : path.substr(dot + 1);
}

// The next word of a PNM header; a '#' starts a comment that runs to the end of its line.
std::string NextWord(std::istream& in) {
  std::string word;
  while (in >> word && word[0] == '#') in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  return word;
}

double NextNumber(std::istream& in, const std::string& path) {
  std::istringstream text(NextWord(in));
  text.imbue(std::locale::classic());
  double number;
  if (!(text >> number)) Fail(path, "the header is not complete");
  return number;
}

Header ReadPamHeader(std::istream& in, const std::string& path) {
  Header header;
  header.magic = "P7";
  for (std::string word = NextWord(in); word != "ENDHDR"; word = NextWord(in)) {
    if (word == "WIDTH") {
      header.width = int(NextNumber(in, path));
    } else if (word == "HEIGHT") {
      header.height = int(NextNumber(in, path));
    } else if (word == "DEPTH") {
      header.channels = int(NextNumber(in, path));
    } else if (word == "MAXVAL") {
      header.maximum = NextNumber(in, path);
    } else if (word == "TUPLTYPE") {
      NextWord(in);
    } else {
      Fail(path, "unknown PAM header line '" + word + "'");
    }
  }
  return header;
}

Header ReadHeader(std::istream& in, const std::string& path) {
  const std::string magic = NextWord(in);
  if (magic == "P7") return ReadPamHeader(in, path);
  Header header;
  header.magic = magic;
  if (magic == "P5" || magic == "Pf") header.channels = 1;
  if (magic == "P6" || magic == "PF") header.channels = 3;
  if (header.channels == 0) Fail(path, "not a binary PGM, PPM, PAM or PFM file");
  header.width = int(NextNumber(in, path));
  header.height = int(NextNumber(in, path));
  header.maximum = NextNumber(in, path);
  return header;
}

bool IsFloat(const Header& header) { return header.magic == "PF" || header.magic == "Pf"; }

void DecodeRow(const Header& header, const unsigned char* bytes, size_t count, float* row) {
  if (IsFloat(header)) {
    for (size_t i = 0; i < count; ++i) {
      unsigned char four[4];
      for (int k = 0; k < 4; ++k) four[k] = bytes[i * 4 + (header.maximum < 0 ? k : 3 - k)];
      std::memcpy(&row[i], four, 4);
    }
  } else if (header.maximum > 255) {
    for (size_t i = 0; i < count; ++i) {
      row[i] = float(bytes[2 * i] * 256 + bytes[2 * i + 1]) / float(header.maximum);
    }
  } else {
    for (size_t i = 0; i < count; ++i) row[i] = float(bytes[i]) / float(header.maximum);
  }
}

// Rounds halves to even, as the command line's picture files do: both write the same bytes.
void EncodeRow(const float* row, size_t count, int bits, std::vector<unsigned char>& bytes) {
  for (size_t i = 0; i < count; ++i) {
    const float value = row[i] > 0 ? std::min(row[i], 1.0f) : 0.0f;
    if (bits == 16) {
      const unsigned number = unsigned(std::lrint(value * 65535.0f));
      bytes[2 * i] = (unsigned char)(number >> 8);
      bytes[2 * i + 1] = (unsigned char)(number & 255);
    } else {
      bytes[i] = (unsigned char)std::lrint(value * 255.0f);
    }
  }
}

std::string HeaderFor(const std::string& extension, const Picture& picture, int bits) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  const int top = bits == 16 ? 65535 : 255;
  if (extension == "pfm") {
    out << "PF\n" << picture.width << " " << picture.height << "\n-1.0\n";
  } else if (extension == "pam") {
    out << "P7\nWIDTH " << picture.width << "\nHEIGHT " << picture.height << "\nDEPTH 4\nMAXVAL "
        << top << "\nTUPLTYPE RGB_ALPHA\nENDHDR\n";
  } else {
    out << (extension == "pgm" ? "P5\n" : "P6\n") << picture.width << " " << picture.height << "\n"
        << top << "\n";
  }
  return out.str();
}

int ChannelsFor(const std::string& path) {
  const std::string extension = ExtensionOf(path);
  if (extension == "pgm") return 1;
  if (extension == "ppm" || extension == "pfm") return 3;
  if (extension == "pam") return 4;
  Fail(path, "cannot write this kind; name it .ppm, .pgm, .pam or .pfm");
}

}  // namespace

Picture ReadPicture(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) Fail(path, std::string("cannot be opened: ") + std::strerror(errno));
  const Header header = ReadHeader(in, path);
  if (header.width < 0 || header.height < 0 || header.width > 65536 || header.height > 65536) {
    Fail(path, "width and height must be 0..65536");
  }
  if (header.channels != 1 && header.channels != 3 && header.channels != 4) {
    Fail(path, "must have 1, 3 or 4 channels");
  }
  if (!IsFloat(header) && (header.maximum < 1 || header.maximum > 65535)) {
    Fail(path, "the largest value must be 1..65535");
  }
  in.get();  // the one white space that ends a header
  Picture picture(header.width, header.height, header.channels);
  const size_t count = size_t(header.width) * header.channels;
  std::vector<unsigned char> bytes(count * (IsFloat(header) ? 4 : header.maximum > 255 ? 2 : 1));
  for (int line = 0; line < header.height; ++line) {
    if (!in.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()))) {
      Fail(path, "ends in line " + std::to_string(line) + " of " + std::to_string(header.height));
    }
    // PFM stores the lowest row first, the others the highest.
    DecodeRow(header, bytes.data(), count,
              picture.Row(IsFloat(header) ? line : header.height - 1 - line));
  }
  return picture;
}

void WritePicture(const std::string& path, const Picture& source, int bits) {
  const Picture picture = WithChannels(source, ChannelsFor(path));
  const bool is_pfm = ExtensionOf(path) == "pfm";
  std::ofstream out(path, std::ios::binary);
  if (!out) Fail(path, std::string("cannot be written: ") + std::strerror(errno));
  out << HeaderFor(ExtensionOf(path), picture, bits);
  const size_t count = size_t(picture.width) * picture.channels;
  std::vector<unsigned char> bytes(count * (bits == 16 ? 2 : 1));
  for (int line = 0; line < picture.height; ++line) {
    if (is_pfm) {
      out.write(reinterpret_cast<const char*>(picture.Row(line)),
                std::streamsize(count * sizeof(float)));
      continue;
    }
    EncodeRow(picture.Row(picture.height - 1 - line), count, bits, bytes);
    out.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
  }
  out.close();
  if (!out) Fail(path, std::string("was not written whole: ") + std::strerror(errno));
}

}  // namespace impasto::host
