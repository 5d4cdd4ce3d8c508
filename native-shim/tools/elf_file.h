// A 64-bit ELF file of this machine, changed in place.
#ifndef IMPASTO_TOOLS_ELF_FILE_H_
#define IMPASTO_TOOLS_ELF_FILE_H_

#include <elf.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace impasto {

class ElfFile {
 public:
  explicit ElfFile(std::vector<char> bytes) : bytes_(std::move(bytes)) {
    const auto& header = At<Elf64_Ehdr>(0);
    if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 ||
        header.e_ident[EI_CLASS] != ELFCLASS64) {
      throw std::runtime_error("is no 64-bit ELF file");
    }
  }

  const std::vector<char>& bytes() const { return bytes_; }

  template <typename T>
  T& At(std::uint64_t offset) {
    if (offset + sizeof(T) > bytes_.size()) throw std::runtime_error("ends too early");
    return *reinterpret_cast<T*>(bytes_.data() + offset);
  }

  std::vector<Elf64_Shdr> Sections() {
    const auto header = At<Elf64_Ehdr>(0);
    std::vector<Elf64_Shdr> sections;
    for (int i = 0; i < header.e_shnum; ++i) {
      sections.push_back(At<Elf64_Shdr>(header.e_shoff + i * sizeof(Elf64_Shdr)));
    }
    return sections;
  }

  // Where the names of a section's entries lie in the file.
  std::uint64_t NamesOf(const Elf64_Shdr& section) {
    return At<Elf64_Shdr>(At<Elf64_Ehdr>(0).e_shoff + section.sh_link * sizeof(Elf64_Shdr))
        .sh_offset;
  }

 private:
  std::vector<char> bytes_;
};

// Lets `change` have the file of that name. Throws std::runtime_error.
template <typename Change>
void ChangeElfFile(const std::string& file, Change change) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot be read");
  const std::vector<char> bytes{std::istreambuf_iterator<char>(in),
                                std::istreambuf_iterator<char>()};
  ElfFile elf(bytes);
  change(elf);
  if (elf.bytes() == bytes) return;
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(elf.bytes().data(), static_cast<std::streamsize>(elf.bytes().size()));
  out.close();
  if (!out) throw std::runtime_error("cannot be written");
}

// What the programs do: changes each file of the command line; the exit status.
template <typename Change>
int ChangeElfFiles(int count, char** arguments, Change change) {
  int status = count > 1 ? 0 : 2;
  for (int i = 1; i < count; ++i) {
    try {
      ChangeElfFile(arguments[i], change);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s: %s: %s\n", arguments[0], arguments[i], error.what());
      status = 1;
    }
  }
  return status;
}

}  // namespace impasto

#endif  // IMPASTO_TOOLS_ELF_FILE_H_
