// What a rule is: metadata, words and examples in <id>.json, one pure function in <id>.cpp.
//
// A rule is called once for each subject of its scope and answers with one Outcome. It knows no other rule,
// holds no state and no Chinese: words come from lexicons and the template, sentences from its JSON.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.h"
#include "form/form.h"
#include "rules/memo.h"
#include "text/lexicon.h"

namespace hebiao::rules {

using form::Cell;
using form::CellRef;
using quantity::Answer;
using quantity::Comparator;
using quantity::Kind;

enum class Severity { error, warning, suggestion };
enum class Verdict { not_applicable, pass, fail, unsure };

// What the function is called for. "filled" scopes never see a blank cell: of blanks only completeness speaks.
enum class Scope {
  form,        // once; cell: the form's name
  field,       // each field outside tables, blank ones too
  level1,      // each first level of the taxonomy; cell: the table as a whole
  level2,      // each second level of the taxonomy; cell: the table as a whole
  row,         // each indicator row; cell: its name
  name,        // each filled indicator name
  value,       // each filled target value
  value_slot,  // each target value, blank ones too
  text,        // each filled text of any kind but levels and amounts
  amount,      // each filled money cell, in fields and tables
  table,       // each table of tasks; cell: the table as a whole
  table_slot,  // each cell of each row of a table of tasks, blank ones too
  identity,    // each identity of the template that names this rule
  too_long,    // each cell that is too long to be read; none of the scopes of cells and rows sees it
};

// A word of the sentence: {hole} -> text.
struct Fact {
  std::string hole;
  std::u16string text;
};

struct TextEdit {
  CellRef cell;
  Span span;
  std::u16string text;
};
struct RowInsert {
  int table;
  int at;
  std::vector<std::pair<std::string, std::u16string>> cells;  // column id, text
};
struct RowRemove {
  int table;
  int row;
};
using Edit = std::variant<TextEdit, RowInsert, RowRemove>;

// `name` is a key of the rule's "fixes", which hold the title and whether it is safe as one click. Spans stand in the
// text before any of the edits and never overlap.
struct Fix {
  std::string name;
  std::vector<Edit> edits;
  std::vector<Fact> facts;
};

struct Outcome {
  Verdict verdict = Verdict::not_applicable;
  std::string message;  // a key of the rule's "messages"
  CellRef cell;
  Span span;           // empty: the whole cell
  std::u16string row;  // what a person would call a row that is not there
  std::vector<Fact> facts;
  std::vector<CellRef> related;
  std::vector<Fix> fixes;
};

struct Message {
  std::string zh;
  std::string en;
  std::string code;  // the rule's first code if the JSON gives none
  Severity severity = Severity::error;
  bool off = false;  // switched off by a rule pack
};

struct FixTitle {
  std::string zh;
  std::string en;
  bool safe = false;
};

struct Subject;

struct RuleInfo {
  std::string id;
  std::string family;
  std::vector<std::string> codes;
  std::string title_zh, title_en, why_zh, why_en, basis;
  Severity severity = Severity::error;
  std::string kinds;  // letters of rules.md
  Scope scope = Scope::form;
  std::vector<std::string> fields;     // scope field: only these
  std::vector<std::string> yields_to;  // more specific rules: silent where one of them speaks
  bool official = false;               // looks at the finance bureau's own text too
  bool off = false;                    // all its messages are
  std::vector<std::u16string> exempt;  // label keys of words that a rule pack lets pass
  std::vector<std::pair<std::string, Message>> messages;
  std::vector<std::pair<std::string, FixTitle>> fixes;
  Outcome (*judge)(const Subject&) = nullptr;
};

struct PackageIndex;

// What stands beside a form: the other forms of its package, and its form of last year. Rules of the family "package"
// are the only ones that see the first, those of "previous" the only ones that need the second.
struct Context {
  std::span<const form::Form> package;  // all of them, the form itself too
  const PackageIndex* index = nullptr;  // there where `package` is
  const form::Form* previous = nullptr;
  Memo* memo = nullptr;  // of this form; nullptr: everything is derived anew
};

// What one call is about. References live as long as the call.
struct Subject {
  const form::Form& form;
  const text::Lexicons& words;
  CellRef cell;
  const form::Level1* level1 = nullptr;
  const form::Level2* level2 = nullptr;
  const form::Identity* identity = nullptr;
  Context around = {};

  [[nodiscard]] const Cell& here() const { return form.at(cell); }
  [[nodiscard]] const Answer& answer() const { return form.at(cell).answer; }
  [[nodiscard]] const form::Field& meta() const { return form.meta(cell); }
  // Of the indicator row that the cell stands in.
  [[nodiscard]] const form::Place& place() const;
  // The normalised 三级指标 of the row, without spaces; for a value of the second triple, that triple's name.
  [[nodiscard]] std::u16string name() const;
  // Another cell of the same row.
  [[nodiscard]] CellRef beside(std::string_view column) const;
  [[nodiscard]] bool in_level1(std::string_view id) const;
  [[nodiscard]] bool in_level2(std::string_view id) const;
  // The column as one number, for once().
  [[nodiscard]] int column_number() const { return cell.table * 1000 + cell.column; }
  // The same about another cell of the form.
  [[nodiscard]] Subject at(CellRef other) const { return {form, words, other, nullptr, nullptr, nullptr, around}; }
  // What is the same for all subjects of the form (memo.h). A pointer to the value.
  template <class Compute>
  auto once(int which, const Compute& compute) const {
    return around.memo ? around.memo->once(which, compute) : std::make_shared<const decltype(compute())>(compute());
  }
};

// Shorthands for the answers of a rule.
Outcome pass();
Outcome not_applicable();
Outcome fail(CellRef cell, std::string message, Span span = {});
Outcome unsure(CellRef cell, std::string message, Span span = {});

// One line of the registry, which is generated from the files (scripts/cmake/generate.cmake).
struct RegistryEntry {
  std::string_view id;
  std::string_view family;
  Outcome (*judge)(const Subject&);
};
std::span<const RegistryEntry> registry();

}  // namespace hebiao::rules
