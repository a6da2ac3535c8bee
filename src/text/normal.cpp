#include "text/normal.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "text/chars.h"

namespace hebiao::text {
namespace {

const icu::Normalizer2* nfkc() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCInstance(status);
  }();
  return instance;
}

// What a character of everyday text becomes, 0 if ICU must say: ideographs, ASCII and the punctuation between them
// stay, full-width forms become ASCII. All of them start anew, so nothing composes across them.
char16_t simple(char16_t c) {
  if ((c >= 0x20 && c < 0x7f) || (c >= 0x4e00 && c < 0xa000)) return c;
  if (c >= 0xff01 && c <= 0xff5e) return static_cast<char16_t>(c - 0xfee0);
  const bool stays_so = (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || c == 0x2018 || c == 0x2019 ||
                        c == 0x201c || c == 0x201d || c == '\n' || c == '\t';
  return stays_so ? c : u'\0';
}

// ① is no 1; but m² and m³ are units.
bool stays(UChar32 c) { return u_charType(c) == U_OTHER_NUMBER && c != 0xb2 && c != 0xb3; }

void append(Normal& out, char16_t c, std::size_t origin) {
  out.text.push_back(c);
  out.from.push_back(static_cast<std::uint32_t>(origin));
}

// Normalises one run that starts and ends at a normalisation boundary; all of it maps to its origin.
void append_run(Normal& out, std::u16string_view run, std::size_t origin) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString source(false, run.data(), static_cast<int32_t>(run.size()));
  const icu::UnicodeString result = nfkc()->normalize(source, status);
  if (U_FAILURE(status)) return;
  for (int32_t i = 0; i < result.length(); ++i) {
    const char16_t c = result.charAt(i);
    if (!is_invisible(c)) append(out, c, origin);
  }
}

// Marks without end on one character are no writing, and ICU sorts them in quadratic time.
constexpr std::size_t kLongestRun = 64;

std::size_t run_end(std::u16string_view typed, std::size_t at) {
  const std::size_t last = at + kLongestRun;
  while (at < typed.size() && at < last) {
    if (simple(typed[at])) return at;
    std::size_t next = at;
    UChar32 c = 0;
    U16_NEXT(typed.data(), next, typed.size(), c);
    if (stays(c) || nfkc()->hasBoundaryBefore(c)) return at;
    at = next;
  }
  return at;
}

}  // namespace

Span Normal::typed(Span in_normal) const {
  if (in_normal.empty()) return {from[in_normal.begin], from[in_normal.begin]};
  std::size_t end = in_normal.end;  // an expanded character (… -> ...) is taken whole
  while (end + 1 < from.size() && from[end] == from[end - 1]) ++end;
  return {from[in_normal.begin], from[end]};
}

Normal normalise(std::u16string_view typed) {
  Normal out;
  out.text.reserve(typed.size());
  out.from.reserve(typed.size() + 1);
  std::size_t at = 0;
  while (at < typed.size()) {
    // A combining mark behind a simple character would compose with it.
    const char16_t same = simple(typed[at]);
    if (same && (at + 1 == typed.size() || simple(typed[at + 1]))) {
      append(out, same, at);
      ++at;
      continue;
    }
    std::size_t next = at;
    UChar32 c = 0;
    U16_NEXT(typed.data(), next, typed.size(), c);
    const std::size_t end = stays(c) ? next : run_end(typed, next);
    if (stays(c)) {
      for (std::size_t i = at; i < end; ++i) append(out, typed[i], i);
    } else {
      append_run(out, typed.substr(at, end - at), at);
    }
    at = end;
  }
  out.from.push_back(static_cast<std::uint32_t>(typed.size()));
  return out;
}

Normal without_inner_spaces(Normal normal) {
  std::u16string& text = normal.text;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t next = at;
    while (next < text.size() && text[next] == u' ') ++next;
    const bool inner = next > at && kept > 0 && next < text.size() && is_han(text[kept - 1]) && is_han(text[next]);
    if (inner) at = next;
    text[kept] = text[at];
    normal.from[kept++] = normal.from[at];
  }
  normal.from[kept] = normal.from[text.size()];
  text.resize(kept);
  normal.from.resize(kept + 1);
  return normal;
}

std::u16string_view trimmed(std::u16string_view text) {
  const auto blank = [](char16_t c) { return is_space(c) || is_invisible(c); };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::u16string label_key(std::u16string_view typed) {
  const Normal normal = normalise(typed);
  std::u16string key;
  bool in_tag = false;
  const auto last_close = normal.text.rfind(u'>');
  for (std::size_t i = 0; i < normal.text.size(); ++i) {
    const char16_t c = normal.text[i];
    if (c == u'<' && last_close != std::u16string::npos && i < last_close) in_tag = true;
    const bool dash = u_charType(c) == U_DASH_PUNCTUATION || c == 0x2212;
    if (!in_tag && !is_space(c)) {
      const bool repeated = dash && !key.empty() && key.back() == u'-';
      if (!repeated) key.push_back(dash ? u'-' : c);
    }
    if (c == u'>') in_tag = false;
  }
  while (!key.empty() && key.back() == u':') key.pop_back();
  return key;
}

std::u16string from_utf8(std::string_view utf8) {
  std::u16string out(utf8.size(), u'\0');
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, utf8.data(),
                       static_cast<int32_t>(utf8.size()), 0xfffd, nullptr, &status);
  out.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return out;
}

// ICU's macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::optional<std::size_t> first_ill_formed(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(utf8.data(), at, utf8.size(), c);
    if (c < 0) return start;
  }
  return std::nullopt;
}
#pragma GCC diagnostic pop

std::string to_utf8(std::u16string_view text) {
  std::string out(text.size() * 3, '\0');
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
                     static_cast<int32_t>(text.size()), 0xfffd, nullptr, &status);
  out.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return out;
}

}  // namespace hebiao::text
