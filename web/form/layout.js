/**
 * The official table of a form as plain data: sections of rows of cells, drawn on the screen by
 * sheet.js and on paper by print.js.
 *
 * @typedef {object} LayoutCell
 * @property {'head'|'label'|'field'|'level'|'empty'} kind
 * @property {number} cols grid columns @property {number} rows rows that it spans
 * @property {string} [text] with {holes} for labels @property {string} [path] @property {any} [spec]
 * @property {string} [row] what a person calls the row
 */

/** Every section of a form. @param {any} template @param {any} form @param {import('../words.js').Words} words */
export function layout(template, form, words) {
  const fields = new Map(template.fields.map((field) => [field.id, field]))
  const tables = new Map(template.tables.map((table) => [table.id, table]))
  return template.sections.map((section) => {
    const label = words.of(section)
    const table = tables.get(section.table)
    const body = table ? tableRows(table, form, words) : fieldRows(section, fields, words)
    const heads = table ? [tableHead(table, words)] : []
    if (section.head) addSectionHead(label, heads, body)
    return { id: section.id, label, table, heads, body }
  })
}

/** The merged cell on the left. The head repeats on paper, so its part of that cell stays apart. */
function addSectionHead(label, heads, body) {
  if (heads.length) heads[0].unshift({ kind: 'head', cols: 1, rows: 1, text: '', open: true })
  body[0].cells.unshift({ kind: 'head', cols: 1, rows: body.length, text: label, under: heads.length > 0 })
}

function fieldRows(section, fields, words) {
  return section.rows.map((cells) => ({ cells: cells.map((cell) => fieldCell(cell, fields, words)) }))
}

function fieldCell(cell, fields, words) {
  const cols = cell.cols || 1
  if (cell.field) {
    const spec = fields.get(cell.field)
    return { kind: 'field', cols, rows: 1, path: cell.field, spec, row: words.of(spec, spec.row ? 'row' : 'label') }
  }
  const text = cell.label ? words.of(fields.get(cell.label)) : words.of(cell, 'text')
  return { kind: 'label', cols, rows: 1, text, of: cell.label }
}

function tableHead(table, words) {
  return table.columns.map((column) => (
    { kind: 'label', cols: column.cols || 1, rows: 1, text: words.of(column) }))
}

function tableRows(table, form, words) {
  const rows = form[table.id] || []
  if (!rows.length) {
    const cols = table.columns.reduce((sum, column) => sum + (column.cols || 1), 0)
    return [{ cells: [{ kind: 'empty', cols, rows: 1, text: '' }] }]
  }
  return rows.map((row, index) => ({
    index,
    cells: table.columns
      .map((column) => tableCell(table, column, rows, index, words))
      .filter(Boolean),
  }))
}

function tableCell(table, column, rows, index, words) {
  const row = rows[index]
  const cols = column.cols || 1
  if (column.type === 'level1' || column.type === 'level2') {
    const same = (a, b) => sameLevels(table, column, a, b)
    if (index > 0 && same(rows[index - 1], row)) return null
    let end = index + 1
    while (end < rows.length && same(row, rows[end])) end += 1
    return { kind: 'level', cols, rows: end - index, text: row[column.id] || '', level: column, first: index, last: end - 1 }
  }
  return { kind: 'field', cols, rows: 1, path: `${table.id}/${index}/${column.id}`, spec: column,
    row: row.name || words.t('row.number', { n: index + 1 }) }
}

/** Neighbouring rows share a merged cell when they agree up to that level. */
function sameLevels(table, column, a, b) {
  const upTo = table.columns.indexOf(column)
  return table.columns
    .slice(0, upTo + 1)
    .filter(({ id, type }) => id === column.id || type === 'level1')
    .every(({ id }) => (a[id] || '') === (b[id] || ''))
}
