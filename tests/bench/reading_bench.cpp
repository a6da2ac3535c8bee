// hebiao_reading_bench VALUES PROSE   how fast the calculation core reads. VALUES: one target value a line; PROSE: a
// text that is repeated to each size. Prints, one a line: `value MICROSECONDS` for a target value, and
// `prose BYTES NANOSECONDS-A-BYTE` for passages from 1 KB to 10 MB (UTF-8 in, answers out).
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "json/load_catalogue.h"
#include "text/normal.h"

namespace {

using Clock = std::chrono::steady_clock;

std::string slurp(const char* path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

double nanoseconds(Clock::time_point start) {
  return std::chrono::duration<double, std::nano>(Clock::now() - start).count();
}

// The median of seven runs, so that a busy machine does not count.
template <class Run>
double median(Run run) {
  std::vector<double> times;
  for (int i = 0; i < 7; ++i) {
    const auto start = Clock::now();
    run();
    times.push_back(nanoseconds(start));
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void bench_values(const hebiao::quantity::Reader& reader, const std::string& list) {
  std::vector<std::u16string> values;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find('\n', at), list.size());
    values.push_back(hebiao::text::from_utf8(std::string_view(list).substr(at, end - at)));
    at = end + 1;
  }
  constexpr int kRounds = 20;
  std::size_t parts = 0;
  const double time = median([&] {
    for (int i = 0; i < kRounds; ++i) {
      for (const auto& value : values) parts += reader.value(value).parts.size();
    }
  });
  std::printf("value %.3f\n", time / 1000 / kRounds / static_cast<double>(values.size()));
  if (parts == 0) std::fputs("no compound value among them\n", stderr);
}

void bench_prose(const hebiao::quantity::Reader& reader, const std::string& prose, std::size_t size) {
  std::string text;
  while (text.size() < size) text += prose;
  while (text.size() > size || (!text.empty() && (text.back() & 0x80) != 0)) text.pop_back();
  std::size_t found = 0;
  const std::size_t rounds = std::max<std::size_t>(1, 1'000'000 / text.size());
  const double time = median([&] {
    for (std::size_t i = 0; i < rounds; ++i) found += reader.passage(hebiao::text::from_utf8(text)).size();
  });
  std::printf("prose %zu %.3f\n", text.size(), time / static_cast<double>(rounds) / static_cast<double>(text.size()));
  if (found == 0) std::fputs("no quantity in the prose\n", stderr);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return std::fputs("usage: hebiao_reading_bench VALUES PROSE\n", stderr), 2;
  const auto catalogue = hebiao::json::load_catalogue();
  if (!catalogue) return std::fputs("the catalogue does not load\n", stderr), 1;
  const auto& reader = (*catalogue)->reader;
  bench_values(reader, slurp(words[1]));
  for (const std::size_t size : {1'000u, 10'000u, 100'000u, 1'000'000u, 10'000'000u}) bench_prose(reader, slurp(words[2]), size);
}
