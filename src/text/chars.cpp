#include "text/chars.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace hebiao::text {

// The ideographic space is the last one.
bool is_space(char16_t c) { return c <= 0x3000 && u_isUWhiteSpace(c); }

namespace {

// u_hasBinaryProperty and u_getIntPropertyValue would bring in ICU's sets: 46 KB gzip of wasm.
bool is_script(char16_t c, UScriptCode script) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == script && U_SUCCESS(status);
}

}  // namespace

bool is_invisible(char16_t c) {
  const bool drawn = c >= 0x600 && c < 0x900 && c != 0x61c;  // Arabic and Syriac signs of numbers and abbreviations
  return (u_charType(c) == U_FORMAT_CHAR && !drawn) || (c >= 0xfe00 && c <= 0xfe0f);
}

// Most characters are decided by their block: this is asked of every one.
bool is_han(char16_t c) {
  if (c < 0x2e80) return false;
  return (c >= 0x4e00 && c <= 0x9fff) || is_script(c, USCRIPT_HAN);
}

bool is_latin(char16_t c) { return u_isalpha(c) && is_script(c, USCRIPT_LATIN); }

bool is_punctuation(char16_t c) { return u_ispunct(c); }

}  // namespace hebiao::text
