#include "form/read_package.h"

#include <memory>

#include "base/ranges.h"
#include "form/broken_labels.h"
#include "form/form_reader.h"
#include "form/grid.h"
#include "form/html.h"
#include "form/labels.h"
#include "form/markdown.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

struct Known {
  const Template* tpl;
  Labels labels;
  std::vector<std::u16string> titles;  // label_keys
};

struct Segment {
  const Known* known = nullptr;  // null until its labels decide
  const GridLine* title = nullptr;
  std::vector<const GridLine*> lines;
  std::vector<const GridLine*> other_titles;  // above the form's own, or of its further pages
  bool named = false;  // the label of the form's name has been seen
};

// The template whose title ends the text, the longest title winning.
const Known* titled(std::u16string_view text, const std::vector<Known>& known) {
  const Known* best = nullptr;
  std::size_t length = 0;
  for (const Known& each : known) {
    for (const std::u16string& key : each.titles) {
      if (!text.ends_with(key) || key.size() <= length) continue;
      best = &each;
      length = key.size();
    }
  }
  return best;
}

bool names_form(const GridLine& line, const std::vector<Known>& known) {
  return ranges::any_of(known, [&](const Known& each) {
    return ranges::any_of(line.cells, [&](const GridCell& cell) {
      return ranges::any_of(each.labels.meanings(cell.key), [&](const Meaning& meaning) {
        return meaning.kind == Meaning::Kind::field && each.tpl->fields[static_cast<std::size_t>(meaning.index)].id == "name";
      });
    });
  });
}

// The template that knows most of the segment's texts.
const Known* recognised(const Segment& segment, const std::vector<Known>& known) {
  const Known* best = nullptr;
  std::ptrdiff_t most = 3;  // fewer known labels than this are chance
  for (const Known& each : known) {
    std::ptrdiff_t hits = 0;
    for (const GridLine* line : segment.lines) {
      hits += ranges::count_if(line->cells, [&](const GridCell& cell) { return each.labels.knows(cell.key); });
    }
    if (hits > most) best = &each, most = hits;
  }
  return best;
}

bool is_title(const GridLine& line, const text::Lexicon& endings) {
  return line.cells.size() == 1 && endings.suffix_of(line.cells[0].key) != nullptr;
}

// Whether the line is one field that the form has above its name: the year, the approving bureau.
bool stands_above_name(const GridLine& line, const std::vector<Known>& known) {
  if (line.cells.size() != 1) return false;
  return ranges::any_of(known, [&](const Known& each) {
    const auto filled = each.labels.filled(line.cells[0].key);
    const auto value = each.labels.inline_value(without_heading(line.cells[0].text));
    const int field = filled ? filled->field : value ? value->first : -1;
    return field >= 0 && field < each.tpl->field("name");
  });
}

// The lines above the name of a form without a title; they stood at the end of what came before.
std::vector<const GridLine*> take_head(std::vector<const GridLine*>& lines, const std::vector<Known>& known) {
  auto first = lines.end();
  while (first != lines.begin() && stands_above_name(**(first - 1), known)) --first;
  std::vector<const GridLine*> head(first, lines.end());
  lines.erase(first, lines.end());
  return head;
}

// A title without the label of the form's name under it was the head of a further page.
std::vector<Segment> join_pages(std::vector<Segment> segments) {
  std::vector<Segment> out;
  const Known* before = nullptr;  // of the page before, joined or not
  for (Segment& page : segments) {
    const bool other = page.known && before && page.known != before;
    before = page.known;
    if (out.size() < 2 || page.named || other) {
      out.push_back(std::move(page));
      continue;
    }
    auto& lines = out.back().lines;
    lines.insert(lines.end(), page.lines.begin(), page.lines.end());
    auto& titles = out.back().other_titles;
    titles.insert(titles.end(), page.other_titles.begin(), page.other_titles.end());
    if (page.title) titles.push_back(page.title);
  }
  return out;
}

std::vector<Segment> cut_into_segments(const std::vector<GridLine>& lines, const std::vector<Known>& known,
                                       const text::Lexicon& endings) {
  std::vector<Segment> out(1);  // the first holds what stands before any form
  for (const GridLine& line : lines) {
    const Known* tpl = line.cells.size() == 1 ? titled(line.cells[0].key, known) : nullptr;
    const bool title = tpl || is_title(line, endings);
    const bool names = names_form(line, known);
    // Of titles in a row the last is the form's own.
    const bool again = title && out.size() > 1 && out.back().lines.empty();
    const bool untitled = !title && names && (out.size() == 1 || out.back().named);
    if (untitled) out.push_back({nullptr, nullptr, take_head(out.back().lines, known), {}});
    else if (title && !again) out.push_back({});
    if (title) {
      if (again && out.back().title) out.back().other_titles.push_back(out.back().title);
      out.back().known = tpl;
      out.back().title = &line;
      continue;
    }
    out.back().named |= names;
    out.back().lines.push_back(&line);
  }
  return join_pages(std::move(out));
}

// Markdown's marks around a heading are no part of it.
std::u16string without_marks(std::u16string_view title) {
  while (title.starts_with(u'#')) title.remove_prefix(1);
  return std::u16string(without_heading(title));
}

void keep(const GridLine& line, std::vector<Unplaced>& out) {
  for (const GridCell& cell : line.cells) leave(out, {{}, cell.text, line.number});
}

Form read_form(const Segment& segment, const quantity::Reader& reader, int& rows_left) {
  Form form(*segment.known->tpl, reader);
  FormReader lines(form, segment.known->labels, rows_left);
  for (const GridLine* line : segment.lines) lines.line(*line);
  lines.finish();
  const std::u16string title = segment.title ? without_marks(segment.title->cells[0].text) : std::u16string();
  const std::u16string usual = text::label_key(segment.known->tpl->title);
  if (text::label_key(title) != usual) form.title = title;
  for (const GridLine* other : segment.other_titles) {
    const std::u16string key = text::label_key(without_marks(other->cells[0].text));
    if (key != usual && key != text::label_key(title)) keep(*other, form.unplaced);
  }
  return form;
}

void add_preamble(const Segment& segment, std::u16string& preamble) {
  for (const GridLine* line : segment.lines) {
    for (const GridCell& cell : line->cells) {
      if (!preamble.empty()) preamble += u'\n';
      preamble += cell.text;
    }
  }
}

// What is no form.
void keep_all(const Segment& segment, std::vector<Unplaced>& out) {
  for (const GridLine* title : segment.other_titles) keep(*title, out);
  if (segment.title) keep(*segment.title, out);
  for (const GridLine* line : segment.lines) keep(*line, out);
}

}  // namespace

Result<ReadResult> read_package(std::u16string_view text, const std::vector<Template>& templates,
                                const quantity::Reader& reader, const Template* only) {
  std::vector<Known> known;
  for (const Template& tpl : templates) {
    if (only && only != &tpl) continue;
    known.push_back({&tpl, Labels(tpl, reader.words()["traditional"]), {}});
    for (const auto& title : tpl.titles) known.back().titles.push_back(text::label_key(title));
  }
  const auto is_label = [&](std::u16string_view key) {
    return ranges::any_of(known, [key](auto& each) { return each.labels.knows(key) || each.labels.inline_value(key); });
  };
  const auto is_known_title = [&](std::u16string_view key) { return titled(key, known) != nullptr; };
  const bool html = holds_html_table(text);
  const std::vector<GridLine> lines = join_broken_labels(
      html ? cut_html(text, reader.words()["html_entities"]) : cut_into_cells(text), is_label, is_known_title);
  std::vector<Segment> segments = cut_into_segments(lines, known, reader.words()["form_titles"]);
  if (segments.size() - 1 > kMaxForms) {
    return Error{"too many forms", std::to_string(segments.size() - 1), std::to_string(kMaxForms)};
  }
  ReadResult out;
  int rows_left = kMaxPackageRows;
  for (Segment& segment : segments) {
    const bool first = &segment == &segments.front();
    if (!first && !segment.known) segment.known = recognised(segment, known);
    if (first) add_preamble(segment, out.package.preamble);
    else if (segment.known) out.package.forms.push_back(read_form(segment, reader, rows_left));
    else keep_all(segment, out.unplaced);
  }
  if (out.package.forms.empty()) return Error{"no form found", "", "a title or the labels of one of the official forms"};
  return out;
}

}  // namespace hebiao::form
