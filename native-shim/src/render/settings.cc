#include "render/settings.h"

#include <locale>
#include <sstream>

#include "ofx/node_parameters.h"

namespace impasto {
namespace {

std::string Escaped(const std::string& value) {
  std::string escaped;
  for (char c : value) {
    if (c == '\\')
      escaped += "\\\\";
    else if (c == '\n')
      escaped += "\\n";
    else
      escaped += c;
  }
  return escaped;
}

void Write(std::ostream& text, const NodeParameters& node, const ParameterEntry& entry,
           OfxTime time) {
  switch (entry.type) {
    case ParameterType::kInt:
      text << node.Integer(entry, time);
      return;
    case ParameterType::kDouble:
      text << node.Real(entry, time);
      return;
    case ParameterType::kBoolean:
      text << (node.Integer(entry, time) != 0 ? "true" : "false");
      return;
    case ParameterType::kChoice:
      text << node.Choice(entry, time);
      return;
    case ParameterType::kString:
    case ParameterType::kFile:
    case ParameterType::kFolder:
      text << Escaped(node.Text(entry, time));
      return;
  }
}

}  // namespace

std::string ReadSettings(OfxImageEffectHandle effect, OfxTime time) {
  const NodeParameters node(effect);
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text.precision(17);
  for (const ParameterEntry& entry : kParameters) {
    text << entry.name << '=';
    Write(text, node, entry, time);
    text << '\n';
  }
  text << "filledLook=" << Escaped(node.HiddenText("filledLook")) << '\n';
  return text.str();
}

double ReadMix(OfxImageEffectHandle effect, OfxTime time) {
  return NodeParameters(effect).Real(Entry("mix"), time);
}

}  // namespace impasto
