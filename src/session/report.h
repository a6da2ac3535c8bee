// A rule's judgement in the user's words, and all of them with totals and completion. Plain values; text in UTF-16.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "form/form.h"
#include "rules/rule.h"

namespace hebiao::session {

enum class Locale { zh, en };

struct FindingFix {
  std::u16string title;
  bool safe = false;
  std::vector<rules::Edit> edits;
};

struct Related {
  std::string field;
  std::u16string label;
};

struct Finding {
  std::size_t form = 0;  // index in the package, from 0
  std::string rule;
  std::string message_key;
  std::string code;
  rules::Severity severity = rules::Severity::error;
  rules::Verdict verdict = rules::Verdict::fail;
  std::string section;
  std::string field;   // a path
  std::u16string row;  // what a person calls the row
  std::string column;  // name, cycle, annual or field
  Span span;           // in the cell as typed
  std::u16string text;
  std::u16string message;
  std::u16string why;
  std::vector<Related> related;
  std::vector<FindingFix> fixes;
  std::optional<form::Waiver> waiver;  // of a finding that somebody lets stand
};

struct Count {
  int filled = 0;
  int required = 0;
};

struct SectionCount {
  std::string id;
  std::u16string label;
  Count count;
};

struct Completion {
  Count all;
  std::vector<SectionCount> sections;
};

// One side of an identity. A blank cell has no value; a column's sum counts its filled cells.
struct Term {
  std::string field;
  std::u16string label;
  std::optional<Decimal> value;
  std::u16string unit;
};

struct Total {
  std::string id;
  std::u16string label;
  std::string relation;  // eq, le or info
  std::vector<Term> parts;
  std::vector<Term> total;
  std::u16string unit;  // of both sums and the difference
  std::optional<Decimal> parts_sum;
  std::u16string converted;  // the sum of the parts in the other unit: 1,359,000 元
  std::optional<Decimal> total_sum;
  std::optional<Decimal> difference;  // parts - total
  std::optional<bool> holds;          // unknown while a cell is blank or unreadable
};

// An amount as it should be printed, and in the other unit.
struct AmountText {
  std::string field;
  std::u16string text;
  std::u16string converted;
};

struct FormReport {
  std::string template_id;
  std::u16string name;
  Completion completion;
  std::vector<Total> totals;
  std::vector<AmountText> amounts;
  std::vector<Finding> findings;
  std::vector<Finding> waived;
};

// What is seen only with all forms side by side.
struct PackageReport {
  std::vector<Finding> findings;
  std::vector<Finding> waived;
};

struct Report {
  std::vector<FormReport> forms;
  PackageReport package;
};

}  // namespace hebiao::session
