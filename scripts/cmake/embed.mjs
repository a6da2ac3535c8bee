// embed.mjs OUTPUT SRC_DIR FILE…   writes the data files as one C++ source of string literals.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [output, sourceDir, ...files] = process.argv.slice(2)

/** Drops white space between tokens and keeps every token as written: numbers, key order. */
function minify(json) {
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string) => string ?? '')
}

/** A rule's examples are tests, a comment is for who reads the list: they have no business in the program. */
function dataOf(file, text) {
  if (file.startsWith('lexicons/')) return text.replace(/^#(?! meaning: ).*\n/gm, '')
  if (!file.endsWith('.json')) return text
  const value = JSON.parse(text)
  if (!file.startsWith('rules/')) return minify(text)
  delete value.examples
  return JSON.stringify(value)
}

function literal(file) {
  try {
    const text = dataOf(file, readFileSync(join(sourceDir, file), 'utf8'))
    if (text.includes(')hebiao"')) throw new Error('may not contain )hebiao" — it ends the C++ string')
    return `    {"${file}"sv, R"hebiao(${text})hebiao"sv},\n`
  } catch (error) {
    console.error(`${join(sourceDir, file)}: ${error.message}`)
    process.exit(1)
  }
}

writeFileSync(output, `#include "json/embedded.h"

#include <array>

namespace hebiao::json {

std::span<const EmbeddedFile> embedded_files() {
  using namespace std::string_view_literals;
  static constexpr std::array<EmbeddedFile, ${files.length}> files{{
${files.map(literal).join('')}  }};
  return files;
}

}  // namespace hebiao::json
`)
