/** Larger files are refused before they are read: as much as JSON may be (json/limits.h). The core says what else it refuses. */
export const LIMIT = 32 * 1024 * 1024

/** A file that can't be read as a form, with the key of the text that says so. */
export class OpenError extends Error {
  /** @param {string} key @param {object} [holes] */
  constructor(key, holes = {}) {
    super(key)
    this.name = 'OpenError'
    this.key = key
    this.holes = holes
  }
}

/** The text of a file, whatever its encoding. @param {File} file */
export async function readFile(file) {
  if (file.size > LIMIT) throw new OpenError('open.tooLarge', { size: megabytes(file.size), limit: megabytes(LIMIT) })
  return decode(new Uint8Array(await bytesOf(file)))
}

/** Blob.arrayBuffer is younger than the oldest Safari served. */
function bytesOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.onerror = () => reject(new OpenError('open.unreadable', { name: file.name }))
    reader.readAsArrayBuffer(file)
  })
}

/** Chinese offices send UTF-8, UTF-16 from Windows, and GB18030. @param {Uint8Array} bytes */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Refuses what can't be a form before the core sees it. @param {string} text pasted or read */
export function checkText(text) {
  // Word and Excel files, pictures: what is no text has NUL bytes.
  if (text.includes('\0')) throw new OpenError('open.binary')
}

/**
 * The package in a JSON text, or null if the text isn't JSON: the core then reads it as a table, or says what is wrong.
 * @param {string} text a package, a form, or a list of forms
 */
export function parsePackage(text) {
  if (!/^\s*(\{|\[\s*[\]{])/.test(text)) return null
  try {
    const value = JSON.parse(text)
    return Array.isArray(value) ? { forms: value } : value
  } catch (error) {
    return null
  }
}

const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`
