// Gives a library an OpenMP runtime that no other code of the process can have loaded or can stand
// in for. libgomp.so.1 becomes libompi.so.1, and the versions of its symbols, GOMP_4.0 and the
// like, become GOMQ_4.0. (A host that links libgomp itself would else come first in every search
// for GOMP_parallel.) Done to a copy of libgomp and to all that need it.
//
// usage: own_openmp FILE...: 64-bit ELF files of this machine, changed in place; nothing moves, as
// new names are as long as old ones. A file that is changed already stays as it is.
#include "elf_file.h"

namespace {

using impasto::ElfFile;

const std::string kTheirs = "libgomp.so.1";
const std::string kOurs = "libompi.so.1";

// The hash that versions are compared by; System V ABI.
std::uint32_t Hash(const char* name) {
  std::uint32_t hash = 0;
  for (; *name != '\0'; ++name) {
    hash = (hash << 4) + static_cast<unsigned char>(*name);
    const std::uint32_t high = hash & 0xf0000000u;
    hash = (hash ^ (high >> 24)) & ~high;
  }
  return hash;
}

class Names {
 public:
  explicit Names(ElfFile* elf) : elf_(*elf) {}

  void Rename() {
    for (const Elf64_Shdr& section : elf_.Sections()) {
      if (section.sh_type != SHT_GNU_verdef && section.sh_type != SHT_GNU_verneed &&
          section.sh_type != SHT_DYNAMIC) {
        continue;
      }
      strings_ = elf_.NamesOf(section);
      if (section.sh_type == SHT_DYNAMIC) RenameNeeds(section);
      if (section.sh_type == SHT_GNU_verdef) RenameDefinitions(section);
      if (section.sh_type == SHT_GNU_verneed) RenameVersionNeeds(section);
    }
  }

 private:
  template <typename T>
  T& At(std::uint64_t offset) {
    return elf_.At<T>(offset);
  }

  char* Text(std::uint64_t name) { return &At<char>(strings_ + name); }

  void RenameFile(std::uint64_t name) {
    if (kTheirs == Text(name)) std::memcpy(Text(name), kOurs.data(), kOurs.size());
  }

  // A name may be the end of another's: OMP_4.0 of GOMP_4.0. Both change alike.
  std::uint32_t RenameVersion(std::uint64_t name) {
    for (const std::string family : {"MP_", "ACC_"}) {
      char* const found = std::strstr(Text(name), family.c_str());
      if (found != nullptr) found[family.size() - 2] = 'Q';
    }
    return Hash(Text(name));
  }

  void RenameNeeds(const Elf64_Shdr& section) {
    for (std::uint64_t at = 0; at < section.sh_size; at += sizeof(Elf64_Dyn)) {
      const auto& entry = At<Elf64_Dyn>(section.sh_offset + at);
      if (entry.d_tag == DT_NEEDED || entry.d_tag == DT_SONAME) RenameFile(entry.d_un.d_val);
    }
  }

  void RenameDefinitions(const Elf64_Shdr& section) {
    for (std::uint64_t at = section.sh_offset;;) {
      auto& definition = At<Elf64_Verdef>(at);
      const auto& name = At<Elf64_Verdaux>(at + definition.vd_aux);
      if ((definition.vd_flags & VER_FLG_BASE) != 0) {
        RenameFile(name.vda_name);
        definition.vd_hash = Hash(Text(name.vda_name));
      } else {
        definition.vd_hash = RenameVersion(name.vda_name);
      }
      if (definition.vd_next == 0) return;
      at += definition.vd_next;
    }
  }

  void RenameVersionNeeds(const Elf64_Shdr& section) {
    for (std::uint64_t at = section.sh_offset;;) {
      const auto& need = At<Elf64_Verneed>(at);
      RenameFile(need.vn_file);
      std::uint64_t each = at + need.vn_aux;
      for (int i = 0; i < need.vn_cnt && kOurs == Text(need.vn_file); ++i) {
        auto& version = At<Elf64_Vernaux>(each);
        version.vna_hash = RenameVersion(version.vna_name);
        each += version.vna_next;
      }
      if (need.vn_next == 0) return;
      at += need.vn_next;
    }
  }

  ElfFile& elf_;
  std::uint64_t strings_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
  return impasto::ChangeElfFiles(count, arguments, [](ElfFile& elf) { Names(&elf).Rename(); });
}
