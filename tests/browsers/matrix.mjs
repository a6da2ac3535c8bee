// matrix.mjs [ENGINE [WAY]]   every engine in every way of use: the same scenario in each cell.
import { runCell } from './cell.mjs'
import * as chromium from './engines/chromium.mjs'
import * as chromium80 from './engines/chromium80.mjs'
import * as firefox from './engines/firefox.mjs'
import * as webkit from './engines/webkit.mjs'
import { ways } from './ways.mjs'

const all = Object.entries({ chromium, chromium80, firefox, webkit }).map(([id, engine]) => ({ id, ...engine }))
const [onlyEngine, onlyWay] = process.argv.slice(2)
const engines = all.filter(({ id }) => !onlyEngine || id === onlyEngine)
const rows = ways.filter(({ id }) => !onlyWay || id === onlyWay)

const cells = []
for (const engine of engines) {
  for (const way of rows) {
    const begin = Date.now()
    const cell = { engine, way, ...await runCell(engine, way) }
    cells.push(cell)
    console.log(`${engine.name} · ${way.title}: ${cell.state} (${Math.round((Date.now() - begin) / 1000)} s)`)
    if (cell.why) console.log(`  ${cell.why}`)
  }
}

const at = (engine, way) => cells.find((cell) => cell.engine === engine && cell.way === way)
const lines = [['', ...engines.map(({ name }) => name)],
  ...rows.map((way) => [way.title, ...engines.map((engine) => at(engine, way).state)]),
  ['version', ...engines.map((engine) => (cells.find((cell) => cell.engine === engine && cell.version) || {}).version || '?')],
  ['core', ...engines.map((engine) => [...new Set(rows.map((way) => at(engine, way).core).filter(Boolean))].join(', '))]]
const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
console.log()
for (const line of lines) console.log(line.map((text, column) => text.padEnd(widths[column])).join(' | '))

const ran = cells.filter(({ state }) => state !== 'not offered')
const passed = ran.filter(({ state }) => state === 'passed')
const sum = (read) => cells.reduce((total, cell) => total + read(cell), 0)
console.log(`\n${ran.length} scenarios run, ${passed.length} passed`)
console.log(`${sum(({ recorded = 0 }) => recorded)} requests recorded by servers and browsers, ${sum(({ strays = [] }) => strays.length)} outside the folder or to another origin`)
process.exitCode = ran.length > 0 && passed.length === ran.length ? 0 : 1
