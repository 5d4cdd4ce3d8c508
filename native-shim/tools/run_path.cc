// Takes folders of the machine that built a library out of the places where the linker looks for
// others: who can make such a folder elsewhere would have code of theirs loaded. $ORIGIN stays.
//
// usage: run_path FILE...: 64-bit ELF files of this machine, changed in place.
#include "elf_file.h"

namespace {

using impasto::ElfFile;

// The places that stay, as they begin.
std::string Kept(const std::string& places) {
  const std::string origin = "$ORIGIN";
  if (places.compare(0, origin.size(), origin) != 0) return "";
  const std::string kept = places.substr(0, places.find(':'));
  return kept.find("..") == std::string::npos ? kept : "";
}

// Names may share their ends with other names: none may lie within what is taken away.
void RequireUnused(ElfFile& elf, std::uint64_t names, std::uint64_t from, std::uint64_t end) {
  const auto require = [&](std::uint64_t name) {
    if (names + name > from && names + name < end) {
      throw std::runtime_error("has a name within its run path");
    }
  };
  for (const Elf64_Shdr& section : elf.Sections()) {
    if (section.sh_type != SHT_DYNSYM && section.sh_type != SHT_DYNAMIC) continue;
    const bool symbols = section.sh_type == SHT_DYNSYM;
    const std::uint64_t size = symbols ? sizeof(Elf64_Sym) : sizeof(Elf64_Dyn);
    for (std::uint64_t at = 0; at < section.sh_size; at += size) {
      if (symbols) {
        require(elf.At<Elf64_Sym>(section.sh_offset + at).st_name);
        continue;
      }
      const auto& entry = elf.At<Elf64_Dyn>(section.sh_offset + at);
      if (entry.d_tag == DT_NEEDED || entry.d_tag == DT_SONAME) require(entry.d_un.d_val);
    }
  }
}

void Shorten(ElfFile& elf, std::uint64_t names, std::uint64_t name) {
  char* const text = &elf.At<char>(names + name);
  const std::string places = text;
  const std::string kept = Kept(places);
  if (kept.size() == places.size()) return;
  const std::uint64_t begin = names + name;
  RequireUnused(elf, names, begin + kept.size(), begin + places.size());
  std::memset(text + kept.size(), 0, places.size() - kept.size());
}

// An entry without a place is taken out: what is left moves up.
void Change(ElfFile& elf) {
  for (const Elf64_Shdr& section : elf.Sections()) {
    if (section.sh_type != SHT_DYNAMIC) continue;
    const std::uint64_t names = elf.NamesOf(section);
    std::uint64_t to = section.sh_offset;
    for (std::uint64_t at = to; at < section.sh_offset + section.sh_size; at += sizeof(Elf64_Dyn)) {
      const Elf64_Dyn entry = elf.At<Elf64_Dyn>(at);
      const bool places = entry.d_tag == DT_RUNPATH || entry.d_tag == DT_RPATH;
      if (places) Shorten(elf, names, entry.d_un.d_val);
      if (places && elf.At<char>(names + entry.d_un.d_val) == '\0') continue;
      elf.At<Elf64_Dyn>(to) = entry;
      to += sizeof(Elf64_Dyn);
    }
    for (; to < section.sh_offset + section.sh_size; to += sizeof(Elf64_Dyn)) {
      elf.At<Elf64_Dyn>(to) = {};
    }
  }
}

}  // namespace

int main(int count, char** arguments) { return impasto::ChangeElfFiles(count, arguments, Change); }
