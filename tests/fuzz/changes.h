// Changes that know how an input is made: sentences of the grammar put into prose and cells, rows and cells and tags
// swapped, members of JSON exchanged, requests inserted. Whatever comes in, each answers with a text.
#pragma once

#include <string>
#include <string_view>

#include "chance.h"

namespace hebiao::fuzz {

std::string change_prose(const std::string& text, test::Chance& chance);
std::string change_table(const std::string& text, test::Chance& chance);
std::string change_package(const std::string& json, test::Chance& chance);
std::string change_pack(const std::string& json, test::Chance& chance);
std::string change_requests(const std::string& lines, test::Chance& chance);

// A sentence of numbers, units, rates and sums (sentences.h).
std::string a_sentence(test::Chance& chance);
// A word that some list of src/lexicons knows.
std::string a_word(test::Chance& chance);
// Without the bytes that are no UTF-8.
std::string well_formed(std::string_view bytes);

}  // namespace hebiao::fuzz
