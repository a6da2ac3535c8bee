#include "json/input.h"

#include "json/form_json.h"
#include "json/limits.h"
#include "text/normal.h"

namespace hebiao::json {
namespace {

constexpr std::string_view kBom = "\xef\xbb\xbf";

bool looks_like_json(std::string_view bytes) {
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

std::optional<Error> unusable(std::string_view bytes, std::size_t most) {
  if (bytes.size() > most) {
    return Error{"input too large", std::to_string(bytes.size()) + " bytes", std::to_string(most >> 20) + " MiB at most"};
  }
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
    return Error{"not a text", "byte " + std::to_string(nul + 1) + " is NUL", "UTF-8 text or JSON"};
  }
  if (const auto bad = text::first_ill_formed(bytes)) {
    return Error{"not UTF-8", "byte " + std::to_string(*bad + 1), "UTF-8 text or JSON"};
  }
  return std::nullopt;
}

Result<form::ReadResult> read_json(std::string_view bytes, const rules::Catalogue& catalogue) {
  const auto json = parse(bytes);
  if (!json) return json.error();
  auto package = read_package(*json, catalogue);
  if (!package) return package.error();
  return form::ReadResult{std::move(*package), {}};
}

}  // namespace

Result<form::ReadResult> read_input(std::string_view bytes, const rules::Catalogue& catalogue, std::string_view only_template) {
  if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
  const bool json = looks_like_json(bytes);
  if (auto error = unusable(bytes, json ? kMaxInputBytes : form::kMaxTextBytes)) return *error;
  if (json) return read_json(bytes, catalogue);
  const std::u16string text = text::from_utf8(bytes);
  if (only_template.empty()) return form::read_package(text, catalogue.templates, catalogue.reader);
  const form::Template* tpl = catalogue.find_template(only_template);
  if (!tpl) return Error{"unknown template " + std::string(only_template), "--template", "an id of `hebiao templates`"};
  return form::read_package(text, catalogue.templates, catalogue.reader, tpl);
}

}  // namespace hebiao::json
