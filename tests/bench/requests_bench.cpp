// hebiao_requests_bench FILE   runs the requests of FILE (one JSON a line; the first opens the session) and prints the
// microseconds of each but the first, one a line. scripts/bench compares them with wasm's.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include "json/entry.h"

int main(int count, char** words) {
  if (count != 2) return std::fputs("usage: hebiao_requests_bench FILE\n", stderr), 2;
  std::ifstream file(words[1]);
  std::string line;
  if (!std::getline(file, line)) return std::fputs("hebiao_requests_bench: no requests\n", stderr), 2;
  hebiao::json::answer_request(line);
  while (std::getline(file, line)) {
    const auto start = std::chrono::steady_clock::now();
    const std::string reply = hebiao::json::answer_request(line);
    const auto end = std::chrono::steady_clock::now();
    if (!reply.starts_with("{\"ok\":true")) return std::fprintf(stderr, "hebiao_requests_bench: %.200s\n", reply.c_str()), 1;
    std::printf("%.3f\n", std::chrono::duration<double, std::micro>(end - start).count());
  }
}
