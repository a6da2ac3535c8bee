#include "text/chars.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace hebiao::text {

bool is_space(char16_t c) { return u_isUWhiteSpace(c); }

bool is_invisible(char16_t c) { return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT); }

bool is_han(char16_t c) { return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC); }

bool is_latin(char16_t c) { return u_isalpha(c) && u_getIntPropertyValue(c, UCHAR_SCRIPT) == USCRIPT_LATIN; }

bool is_punctuation(char16_t c) { return u_ispunct(c); }

}  // namespace hebiao::text
