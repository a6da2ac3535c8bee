import { fill, h } from '../dom.js'
import { styleSheet } from '../files.js'
import { messageParts } from '../form/annex.js'
import { layout } from '../form/layout.js'
import { textAt } from '../model/edits.js'
import { fillLabel } from '../words.js'

/** A form on paper: the same layout as on the screen, with text where the screen has cells. */
export function paper(template, form, words) {
  const filled = (text) => fillLabel(text, form)
  const lines = template.title_lines.filter(({ printed }) => printed)
    .map((line) => h('p', { class: `title-line align-${line.align || 'center'}`, text: filled(words.of(line, 'text')) }))
  return h('article', { class: `paper ${template.id}` },
    h('h1', { text: form.title || words.of(template, 'title') }),
    ...lines,
    ...layout(template, form, words).map((section) => paperSection(section, template, form, filled)))
}

function paperSection({ heads, body }, template, form, filled) {
  const columns = template.grid.map((percent) => {
    const column = h('col')
    column.style.width = `${percent}%`
    return column
  })
  // A row with a merged cell reaches over those below: kept whole, it would take them all to the next page.
  const row = ({ cells }) => h('tr', { class: cells.every(({ rows }) => rows === 1) && 'whole' },
    ...cells.map((cell) => paperCell(cell, form, filled)))
  return h('table', {}, h('colgroup', {}, ...columns),
    heads.length > 0 && h('thead', {}, ...heads.map((cells) => row({ cells }))),
    edge(columns.length),
    h('tbody', {}, ...body.map(row)))
}

/** Repeated at the foot of each page: the lower border of merged cells that go on on the next one. */
function edge(columns) {
  return h('tfoot', { 'aria-hidden': 'true' }, h('tr', {}, h('td', { colspan: columns })))
}

function paperCell(cell, form, filled) {
  const kind = [cell.kind === 'field' ? 'entry' : cell.kind, cell.spec ? `is-${cell.spec.type}` : '',
    cell.open ? 'open' : '', cell.under ? 'under-head' : '']
  const text = cell.kind === 'field' ? textAt(form, cell.path) : filled(cell.text)
  return h(cell.kind === 'field' ? 'td' : 'th',
    { class: kind.filter(Boolean).join(' '), colspan: cell.cols, rowspan: cell.rows, text })
}

/**
 * Fills the printed part of the page.
 * @param {HTMLElement} place @param {{forms: any[], templates: any[], reports: any[], words: any}} what
 */
export function fillPaper(place, { forms, templates, reports, words }) {
  const of = (form) => templates.find(({ id }) => id === form.template)
  fill(place, ...forms.map((form) => paper(of(form), form, words)),
    ...reports.map((report) => messageParts(report, words)))
}

/**
 * Margins and orientation come from a small style sheet of the document: `@page` means nothing
 * inside a shadow tree, and old browsers have no named pages.
 * @param {'portrait'|'landscape'} orientation
 */
export function setPage(orientation) {
  const old = document.getElementById('hebiao-page')
  if (old && old.dataset.orientation === orientation) return
  clearPage()
  const attributes = { id: 'hebiao-page', media: 'print', 'data-orientation': orientation }
  document.head.append(styleSheet(`page-${orientation}`, attributes).element)
}

/** The page prints as its own style sheets say. */
export function clearPage() {
  const old = document.getElementById('hebiao-page')
  if (old) old.remove()
}
