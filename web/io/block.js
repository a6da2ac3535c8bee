/**
 * Cells copied from a spreadsheet: rows by line, cells by tab, cells with line breaks in quotes.
 * @param {string} text @returns {string[][]}
 */
export function parseBlock(text) {
  const rows = [[]]
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest)
    const cell = quoted ? quoted[0] : /^[^\t\n]*/.exec(rest)[0]
    rows[rows.length - 1].push(quoted ? quoted[1].replace(/""/g, '"') : cell)
    rest = rest.slice(cell.length)
    if (rest === '') return rows
    if (rest[0] === '\n') rows.push([])
    rest = rest.slice(1)
  }
}

/** Whether a pasted text is a block of cells, for a cell of one line or of several. */
export function isBlock(text, singleLine) {
  if (text.includes('\t')) return true
  return singleLine && text.replace(/\r?\n$/, '').includes('\n')
}

/**
 * The edits that write a block into a table from a cell on, right and down, adding rows below.
 * A block as wide as the whole table starts at its first column, whichever cell was pasted into.
 * @param {{form: any, index: number, table: any, row: number, column: number}} at
 * @returns {{edits: object[], spilled: boolean}} `spilled`: something found no room in the table
 */
export function blockEdits(block, { form, index, table, row, column }) {
  const rows = form[table.id] || []
  const width = Math.max(...block.map((cells) => cells.length))
  const columns = table.columns.slice(width >= table.columns.length ? 0 : column)
  const room = table.fixed ? Math.max(rows.length - row, 0) : block.length
  const edits = []
  block.slice(0, room).forEach((cells, line) => {
    const at = row + line
    if (at >= rows.length) edits.push({ kind: 'insert', form: index, table: table.id, at, row: levelsOf(table, rows[rows.length - 1]) })
    cells.slice(0, columns.length).forEach((text, offset) => {
      const { id, type } = columns[offset]
      const isMerged = (type === 'level1' || type === 'level2') && text === ''
      if (!isMerged) edits.push({ kind: 'set', form: index, path: `${table.id}/${at}/${id}`, to: text })
    })
  })
  return { edits, spilled: block.length > room || width > columns.length }
}

/** A row below takes the levels of the one above it. */
export function levelsOf(table, above = {}) {
  const row = {}
  for (const { id, type } of table.columns) {
    if (type === 'level1' || type === 'level2') row[id] = above[id] || ''
  }
  return row
}
