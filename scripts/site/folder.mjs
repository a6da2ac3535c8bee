// Files of the source tree, and a folder of results in which only what changed is written.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const top = fileURLToPath(new URL('../..', import.meta.url))

export const read = file => readFileSync(join(top, file))

/** Every file below a folder, as paths relative to it. */
export function filesIn(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap(entry => entry.isDirectory()
    ? filesIn(join(folder, entry.name)).map(file => join(entry.name, file))
    : [entry.name])
}

export function writeWhereChanged(path, contents) {
  const bytes = Buffer.from(contents)
  if (existsSync(path) && bytes.equals(readFileSync(path))) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

/** Makes a folder hold these files and no left-over. @param {Map<string, string|Uint8Array>} files */
export function writeFolder(folder, files) {
  for (const [file, contents] of files) writeWhereChanged(join(folder, file), contents)
  for (const file of filesIn(folder)) if (!files.has(file)) rmSync(join(folder, file))
}

/** `styles/sheet.css` becomes `styles/sheet.1a2b3c4d.css`: another content, another name. */
export function hashedName(name, contents) {
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 8)
  return name.replace(/(\.\w+)$/, `.${digest}$1`)
}
