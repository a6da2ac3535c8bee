#include "form/broken_labels.h"

#include <algorithm>

#include "base/ranges.h"
#include "form/limits.h"

namespace hebiao::form {
namespace {

constexpr std::size_t kMostPieces = 6;

int lines_of(const GridLine& line) {
  std::ptrdiff_t breaks = 0;
  for (const GridCell& cell : line.cells) breaks += ranges::count(cell.text, u'\n');
  return 1 + static_cast<int>(breaks);
}

class Joiner {
 public:
  Joiner(const std::vector<GridLine>& lines, const KnowsKey& label, const KnowsKey& title)
      : lines_(lines), label_(label), title_(title) {}

  // How many lines from `at` on end and begin with the pieces of one label; `head` is the line that ends with its
  // first piece, `number` the one that the line below it must have. 0 if there is no such label.
  [[nodiscard]] std::size_t pieces_below(const GridLine& head, std::size_t at, int number) const {
    std::u16string key = head.cells.back().key;
    if (key.size() > kMaxLabelUnits || key.find(u':') != std::u16string::npos) return 0;  // its value has begun
    bool all_known = label_(key);
    bool titles = head.cells.size() == 1 && !all_known;
    for (std::size_t count = 1; count < kMostPieces && at + count <= lines_.size(); ++count) {
      const GridLine& next = lines_[at + count - 1];
      const std::u16string& piece = next.cells.front().key;
      const bool goes_on = next.number == number && next.cells.front().column == 0;
      if (key.size() + piece.size() > kMaxLabelUnits || !goes_on) return 0;
      key += piece;
      all_known = all_known && label_(piece);
      titles = titles && next.cells.size() == 1 && !title_(piece);
      if ((label_(key) && !all_known) || (titles && title_(key))) return count;
      if (next.cells.size() > 1) return 0;
      number += lines_of(next);
    }
    return 0;
  }

 private:
  const std::vector<GridLine>& lines_;
  const KnowsKey& label_;
  const KnowsKey& title_;
};

void append(GridLine& line, GridLine& next) {
  GridCell& label = line.cells.back();
  label.text += u'\n' + next.cells.front().text;
  label.key += next.cells.front().key;
  const int column = label.column;
  for (std::size_t i = 1; i < next.cells.size(); ++i) {
    line.cells.push_back(std::move(next.cells[i]));
    line.cells.back().column += column;
  }
}

}  // namespace

std::vector<GridLine> join_broken_labels(std::vector<GridLine> lines, const KnowsKey& label, const KnowsKey& title) {
  const Joiner joiner(lines, label, title);
  std::vector<GridLine> out;
  for (std::size_t at = 0; at < lines.size();) {
    GridLine line = std::move(lines[at++]);  // the joiner looks at those behind it only
    // The line may end with the first piece of a further label.
    int below = line.number + lines_of(line);
    while (const std::size_t count = joiner.pieces_below(line, at, below)) {
      for (std::size_t i = 0; i < count; ++i, ++at) {
        below += lines_of(lines[at]);
        append(line, lines[at]);
      }
    }
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace hebiao::form
