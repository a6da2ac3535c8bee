// The list of checks in the help, from the rules' own JSON: number, severity, reason, and examples that pass and fail.
import { join } from 'node:path'
import { filesIn, read, top } from './folder.mjs'

const SHOWN = 2  // examples of each kind
const json = file => JSON.parse(read(file))
const rulesOf = () => filesIn(join(top, 'src/rules')).filter(file => /^\w+[\\/]\w+\.json$/.test(file)).map(file => json(`src/rules/${file}`))
const words = { ...json('web/locales/zh-CN.json'), ...json('web/locales/help.json') }

const escaped = text => String(text).replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign])
const filled = (key, holes) => words[key].replace(/\{(\w+)\}/g, (hole, name) => escaped(holes[name] ?? hole))

const templates = Object.fromEntries(['department_2026', 'township_2026', 'project_2026', 'approval_2020'].map(id => [id, json(`src/templates/${id}.json`)]))
const labelOf = (list, id) => (list.find(each => each.id === id) ?? { label: id }).label.replace(/\{\w+\}/g, '')

/** What an example's form holds, a line for each field and row. */
function linesOf(form) {
  const template = templates[form.template ?? 'project_2026']
  return Object.entries(form).filter(([key]) => key !== 'template' && key !== 'repairs').flatMap(([key, value]) => {
    if (!Array.isArray(value)) return [`${labelOf(template.fields, key)}: ${value}`]
    const { columns } = template.tables.find(table => table.id === key) ?? { columns: [] }
    return value.map(row => Object.entries(row).map(([column, text]) => (/^(level|name)/.test(column) ? text : `${labelOf(columns, column)} ${text}`)).filter(Boolean).join(' | '))
  })
}

function example(each) {
  const lines = linesOf(each.form)
  const beside = (each.beside ?? []).map(form => `${words['catalogue.beside']} ${linesOf(form).join('; ')}`)
  const previous = each.previous ? [`${words['catalogue.previous']} ${linesOf(each.previous).join('; ')}`] : []
  return `<li>${[...lines, ...beside, ...previous].map(escaped).join('<br>')}</li>`
}

/** Some of those that fail, or of those that pass; where the rule doesn't look, there is nothing to learn. */
function examples(rule, passes, title) {
  const kind = { pass: true, inapplicable: null }
  const shown = rule.examples.filter(each => (each.expect in kind ? kind[each.expect] : false) === passes).slice(0, SHOWN)
  return shown.length ? `<dt>${title}</dt><dd><ul>${shown.map(example).join('')}</ul></dd>` : ''
}

/** The gravest of a rule's messages. */
function toneOf(rule) {
  const all = Object.values(rule.messages).map(message => message.severity ?? rule.severity)
  return ['error', 'warning', 'suggestion'].find(severity => all.includes(severity))
}

function item(rule) {
  const tone = toneOf(rule)
  return `<li id="${rule.id}"><strong>${escaped(rule.title.zh)}</strong> <span class="code">${rule.codes.join(' ')} · ${rule.id}</span>
<span class="${tone}">${words[`tone.${tone}`]}</span><p>${escaped(rule.why.zh)}</p>
<details><summary>${words['catalogue.examples']}</summary><dl>${examples(rule, false, words['catalogue.fails'])}${examples(rule, true, words['catalogue.passes'])}</dl></details></li>`
}

/** @returns {string} the help page's source with the list in its place */
export function helpPage() {
  const rules = rulesOf().sort((a, b) => (a.codes[0] < b.codes[0] ? -1 : a.codes[0] > b.codes[0] ? 1 : a.id < b.id ? -1 : 1))
  const list = `<p>${filled('catalogue.count', { n: rules.length })}</p>\n<ul class="rules">\n${rules.map(item).join('\n')}\n</ul>`
  return String(read('web/help.html')).replace('<ul class="rules"></ul>', () => list)
}
