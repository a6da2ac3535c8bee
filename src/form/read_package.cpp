#include "form/read_package.h"

#include <memory>

#include "base/ranges.h"
#include "form/form_reader.h"
#include "form/grid.h"
#include "form/html.h"
#include "form/labels.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

struct Known {
  const Template* tpl;
  Labels labels;
};

struct Segment {
  const Known* known = nullptr;  // null until its labels decide
  std::u16string title;
  std::vector<const GridLine*> lines;
  bool named = false;  // the label of the form's name has been seen
};

// The template whose title ends this line, the longest title winning.
const Known* titled(const GridLine& line, const std::vector<Known>& known) {
  if (line.cells.size() != 1) return nullptr;
  const Known* best = nullptr;
  std::size_t length = 0;
  for (const Known& each : known) {
    for (const auto& title : each.tpl->titles) {
      const std::u16string key = text::label_key(title);
      if (!line.cells[0].key.ends_with(key) || key.size() <= length) continue;
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

// A title without the label of the form's name under it was the head of a further page.
void join_pages(std::vector<Segment>& segments) {
  for (std::size_t i = segments.size(); i-- > 2;) {
    Segment& page = segments[i];
    const bool other = page.known && segments[i - 1].known && page.known != segments[i - 1].known;
    if (page.named || other) continue;
    auto& lines = segments[i - 1].lines;
    lines.insert(lines.end(), page.lines.begin(), page.lines.end());
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::vector<Segment> cut_into_segments(const std::vector<GridLine>& lines, const std::vector<Known>& known,
                                       const text::Lexicon& endings) {
  std::vector<Segment> out(1);  // the first holds what stands before any form
  for (const GridLine& line : lines) {
    const Known* tpl = titled(line, known);
    const bool title = tpl || is_title(line, endings);
    const bool names = names_form(line, known);
    // Of titles in a row the last is the form's own.
    const bool again = title && out.size() > 1 && out.back().lines.empty();
    if (!again && (title || (names && (out.size() == 1 || out.back().named)))) out.push_back({});
    if (title) {
      out.back().known = tpl;
      out.back().title = line.cells[0].text;
      continue;
    }
    out.back().named |= names;
    out.back().lines.push_back(&line);
  }
  join_pages(out);
  return out;
}

// Markdown's # before a heading is no part of it.
std::u16string without_marks(std::u16string_view title) {
  while (title.starts_with(u'#')) title.remove_prefix(1);
  return std::u16string(text::trimmed(title));
}

Form read_form(const Segment& segment, const quantity::Reader& reader) {
  Form form(*segment.known->tpl, reader);
  FormReader lines(form, segment.known->labels);
  for (const GridLine* line : segment.lines) lines.line(*line);
  lines.finish();
  const std::u16string title = without_marks(segment.title);
  if (text::label_key(title) != text::label_key(segment.known->tpl->title)) form.title = title;
  return form;
}

void keep(const GridLine& line, std::vector<Unplaced>& out) {
  for (const GridCell& cell : line.cells) out.push_back({{}, cell.text, line.number});
}

}  // namespace

Result<ReadResult> read_package(std::u16string_view text, const std::vector<Template>& templates,
                                const quantity::Reader& reader, std::size_t max_forms, const Template* only) {
  std::vector<Known> known;
  for (const Template& tpl : templates) {
    if (!only || only == &tpl) known.push_back({&tpl, Labels(tpl, reader.words()["traditional"])});
  }
  const std::vector<GridLine> lines =
      holds_html_table(text) ? cut_html(text, reader.words()["html_entities"]) : cut_into_cells(text);
  std::vector<Segment> segments = cut_into_segments(lines, known, reader.words()["form_titles"]);
  if (segments.size() - 1 > max_forms) {
    return Error{"too many forms", std::to_string(segments.size() - 1), std::to_string(max_forms)};
  }
  ReadResult out;
  for (Segment& segment : segments) {
    const bool first = &segment == &segments.front();
    if (!first && !segment.known) segment.known = recognised(segment, known);
    if (!first && segment.known) {
      out.package.forms.push_back(read_form(segment, reader));
      continue;
    }
    for (const GridLine* line : segment.lines) {
      if (first) {
        for (const GridCell& cell : line->cells) {
          if (!out.package.preamble.empty()) out.package.preamble += u'\n';
          out.package.preamble += cell.text;
        }
      } else {
        keep(*line, out.unplaced);
      }
    }
  }
  if (out.package.forms.empty()) return Error{"no form found", "", "a title or the labels of one of the official forms"};
  return out;
}

}  // namespace hebiao::form
