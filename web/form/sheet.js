import { fill, h } from '../dom.js'
import { textAt } from '../model/edits.js'
import { fillLabel } from '../words.js'
import { Cell } from './cell.js'
import { levelCell } from './indicator-table.js'
import { layout } from './layout.js'
import { addRowBar, rowTools } from './row-table.js'
import { unplacedSection } from './unplaced.js'

/**
 * One form drawn as its official table. It knows where every cell is, shows text and findings in
 * them, and changes nothing itself: what a person does is announced by events.
 */
export class Sheet {
  /** @param {{readonly: boolean, words: import('../words.js').Words, act: object}} options */
  constructor({ readonly, words, act }) {
    this.words = words
    this.readonly = readonly
    this.act = act
    this.root = h('article', { class: 'sheet', part: 'sheet', tabindex: '-1' })
    /** Cells visited, by the form or row that holds them: rows move, what they hold stays theirs. */
    this.visits = new WeakMap()
    /** What the core says of each amount: its official form and the other unit. */
    this.amounts = new Map()
  }

  setReadonly(readonly) {
    this.readonly = readonly
    if (this.cells) this.cells.forEach((cell) => cell.setReadonly(readonly))
  }

  textAt(path) { return textAt(this.form, path) }

  /** Draws a form anew. @param {any} template @param {any} form @param {number} index in the package */
  draw(template, form, index, rest) {
    this.template = template
    this.form = form
    this.index = index
    this.cells = new Map()
    this.labels = []
    this.sections = layout(template, form, this.words)
    this.root.className = `sheet ${template.id}`
    const title = form.title || this.words.of(template, 'title')
    this.root.setAttribute('aria-label', title)
    fill(this.root,
      h('h1', { class: 'title', text: title }),
      ...template.title_lines.map((line) => this.titleLine(line)),
      ...this.sections.map((section) => this.section(section)),
      unplacedSection(form, rest, this.words))
    this.relabel()
  }

  titleLine(line) {
    const field = this.template.fields.find(({ id }) => id === line.field)
    return h('p', { class: `title-line align-${line.align || 'center'}` },
      ...this.withHoles(this.words.of(line, 'text'), (id) => id === field.id))
  }

  /** A label's text, with a cell in place of each hole that is typed there. */
  withHoles(text, isTyped) {
    return text.split(/(\{\w+\})/).filter(Boolean).map((part) => {
      const id = part.startsWith('{') ? part.slice(1, -1) : ''
      const spec = id && this.template.fields.find((field) => field.id === id)
      if (spec && isTyped(id, spec)) {
        return this.cell({ path: id, spec, row: this.words.of(spec, spec.row ? 'row' : 'label'), inline: true }).root
      }
      const span = h('span')
      this.labels.push({ span, text: part })
      return span
    })
  }

  section(section) {
    const { heads, body, table } = section
    const columns = this.template.grid.map((percent) => {
      const column = h('col')
      column.style.width = `${percent}%`
      return column
    })
    const rows = body.map((row) => this.row(row, table, body.length))
    return h('section', { class: 'part', 'data-section': section.id, 'aria-label': section.label },
      h('table', { class: table ? `rows ${table.type}` : 'fields' },
        h('colgroup', {}, ...columns),
        heads.length > 0 && h('thead', {}, ...heads.map((cells) => h('tr', {}, ...cells.map((cell) => this.labelCell(cell))))),
        h('tbody', {}, ...rows)))
  }

  row({ cells, index }, table, count) {
    const isHeading = cells.every(({ kind }) => kind === 'label' || kind === 'head')
    const row = h('tr', { class: isHeading && 'heading', 'data-row': index === undefined ? null : `${table.id}/${index}` },
      ...cells.map((cell) => this.draws(cell, table)))
    if (index === undefined || table.fixed) return row
    row.lastElementChild.append(rowTools(table, index, count, this.words, this.act))
    return row
  }

  draws(cell, table) {
    if (cell.kind === 'level') {
      return levelCell(cell, { fixed: table.fixed, words: this.words,
        onadd: (at) => this.act.insertLike(table.id, at) })
    }
    if (cell.kind === 'field') return this.fieldCell(cell)
    const drawn = this.labelCell(cell)
    if (cell.kind === 'head' && table && !table.fixed) {
      drawn.firstElementChild.append(addRowBar(table, this.form[table.id] || [], this.words, this.act))
    }
    return drawn
  }

  labelCell(cell) {
    const kind = [cell.kind, cell.open ? 'open' : '', cell.under ? 'under-head' : ''].filter(Boolean).join(' ')
    const isTyped = (id, spec) => Boolean(spec.hidden)
    const text = cell.kind === 'empty' ? this.words.t('table.empty') : cell.text
    return h(cell.kind === 'empty' || cell.open ? 'td' : 'th', { class: kind, colspan: cell.cols, rowspan: cell.rows },
      h('div', { class: 'caption' }, ...this.withHoles(text, isTyped)))
  }

  fieldCell(cell) {
    const box = this.cell(cell)
    return h('td', { class: 'cell', colspan: cell.cols, 'data-label': cell.path.includes('/') ? this.words.of(cell.spec) : null }, box.root)
  }

  cell({ path, spec, row, inline }) {
    const column = path.includes('/') ? this.words.of(spec) : ''
    const label = fillLabel([row, column].filter(Boolean).join(' '), this.form)
    const cell = new Cell({ path, spec, label, inline, readonly: this.readonly }, this.words)
    cell.visited = this.visitsOf(path).has(cell.path.split('/').pop())
    cell.setText(this.textAt(path))
    this.cells.set(path, cell)
    return cell
  }

  visitsOf(path) {
    const [table, row] = path.split('/')
    const holder = (row !== undefined && (this.form[table] || [])[row]) || this.form
    if (!this.visits.has(holder)) this.visits.set(holder, new Set())
    return this.visits.get(holder)
  }

  visit(path) {
    this.visitsOf(path).add(path.split('/').pop())
    this.cells.get(path).visit()
  }

  /** Labels that name a year or a field follow what is typed there. */
  relabel() {
    for (const { span, text } of this.labels) {
      span.textContent = fillLabel(text, this.form)
    }
  }

  /** Shows the findings of a form's report in its cells. @param {any} report */
  show(report) {
    this.amounts = new Map((report.amounts || []).map((amount) => [amount.field, amount]))
    const byCell = new Map()
    for (const finding of report.findings) {
      const cell = this.find(finding.field)
      if (cell) byCell.set(cell.path, [...(byCell.get(cell.path) || []), finding])
    }
    const repairs = new Map((report.repairs || []).map((repair) => [repair.path, repair]))
    for (const [path, cell] of this.cells) cell.show(byCell.get(path) || [], this.amounts.get(path), repairs.get(path))
  }

  /** The cell of a path; of a row's path, its first cell. */
  find(path) {
    if (this.cells.has(path)) return this.cells.get(path)
    if (!/^\w+\/\d+$/.test(path)) return undefined
    return [...this.cells.values()].find((cell) => cell.path.startsWith(`${path}/`))
  }

  firstEmpty() { return [...this.cells.values()].find(({ text }) => text === '') }

  /** Where a link to a path leads: its cell, else the first empty cell of its table or section. */
  target(path, section) {
    const cell = this.find(path)
    if (cell) return cell
    const inTable = [...this.cells.values()].filter((each) => each.path.startsWith(`${path}/`))
    const part = this.root.querySelector(`[data-section="${section}"]`)
    const inPart = part ? [...this.cells.values()].filter((each) => part.contains(each.root)) : []
    const candidates = inTable.length ? inTable : inPart
    return candidates.find((each) => each.text === '') || candidates[0]
  }
}
