// The arithmetic of the published forms that holds (claims.tsv): sums of cells, claims of a text, counts.
#include "form/corpus.h"

using namespace hebiao;
using namespace hebiao::test;

namespace {

// "1500 * 96 = 144000 元": what stands on each side of the first '=', and the unit.
struct Figures {
  std::vector<Decimal> all;  // in order
  Decimal left;
  Decimal right;
  std::string unit;
};

Figures figures_of(const std::string& text) {
  Figures out;
  std::istringstream words(text);
  std::string op = "+";
  bool behind = false;
  Decimal product(0);
  const auto close = [&] {
    Decimal& side = behind ? out.right : out.left;
    side = *add(side, product);
  };
  for (std::string word; words >> word;) {
    if (word == "+" || word == "*" || word == "=") {
      if (word != "*") close();
      if (word == "=") behind = true;
      op = word;
      continue;
    }
    const auto number = Decimal::parse(word);
    if (!number) {
      out.unit = word;
      continue;
    }
    out.all.push_back(*number);
    product = op == "*" ? *multiply(product, *number) : *number;
  }
  close();
  return out;
}

std::vector<std::string> paths_of(const std::string& text) {
  std::istringstream words(text);
  std::vector<std::string> out;
  for (std::string path; words >> path;) out.push_back(path);
  return out;
}

const form::Cell& cell_at(const form::Form& form, const std::string& path) {
  const auto ref = form::parse_path(form, path);
  REQUIRE_MESSAGE(ref, path);
  return form.at(*ref);
}

Decimal base_of(Decimal value, const std::string& unit) {
  const auto answer = catalogue().reader.value(u16("≥1" + unit));
  return *multiply(value, answer.unit.factor);
}

// The cell holds the result, in its own unit and to its printed digits. A blank amount is zero.
bool agrees(const form::Cell& cell, Decimal base) {
  const auto& answer = cell.answer;
  const auto own = answer.base();
  const auto difference = own ? subtract(*own, base) : std::nullopt;
  const auto tolerance = answer.half_unit();
  return difference && tolerance && !(difference->abs() > *tolerance);
}

void check_sum(const form::Form& form, const Line& line, const Figures& figures) {
  const auto paths = paths_of(line[4]);
  for (std::size_t i = 0; i < paths.size(); ++i) CHECK_MESSAGE(agrees(cell_at(form, paths[i]), base_of(figures.all[i], figures.unit)), paths[i]);
}

// Some reading of the text gives the result, and no claim of it fails.
void check_claims(const form::Form& form, const Line& line, const Figures& figures) {
  const Decimal result = base_of(figures.right, figures.unit);
  for (const std::string& path : paths_of(line[4])) {
    bool found = false;
    for (const auto& claim : catalogue().reader.claims(cell_at(form, path).text)) {
      CHECK_MESSAGE(claim.verdict != quantity::Verdict::fails, u8(claim.explanation));
      const bool stated = line[3] == "derived" || !claim.stated || claim.verdict == quantity::Verdict::holds;
      found = found || (stated && claim.computed == result);
    }
    CHECK_MESSAGE(found, path);
  }
}

}  // namespace

TEST_CASE("corpus: every sum and every arithmetic claim that holds is read, and holds") {
  if (corpus_is_missing()) return;
  std::size_t lines = 0;
  for (const Line& line : table("claims.tsv")) {
    CAPTURE(line[0] + " form " + line[1] + " " + line[5]);
    const form::Form& form = form_of({line[0], line[1]});
    const Figures figures = figures_of(line[5]);
    CHECK(figures.left == figures.right);
    const std::string& kind = line[3];
    if (kind == "sum" || kind == "at_most") check_sum(form, line, figures);
    if (kind == "claim" || kind == "derived") check_claims(form, line, figures);
    if (const std::string path = at(line, 6); !path.empty()) {
      const auto& cell = cell_at(form, path);
      const Decimal result = base_of(figures.right, figures.unit);
      CHECK_MESSAGE((kind == "at_most" ? !(*cell.answer.base() < result) : agrees(cell, result)), path);
    }
    ++lines;
  }
  MESSAGE(lines << " lines of arithmetic evaluated");
}
