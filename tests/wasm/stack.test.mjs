// The stack of both modules lies below their static data, so that an overrun leaves the memory and traps: were it above,
// the data would be overwritten and the answers wrong.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const stack = 1 << 20 // TOTAL_STACK of scripts/cmake/programs.cmake

/** Reads the numbers of a module from `at`. */
class Cursor {
  constructor(bytes, at) {
    this.bytes = bytes
    this.at = at
  }

  unsigned() {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++]
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }

  /** i32.const N end: N, in whose LEB128 the sign does not matter for an address of these sizes. */
  address() {
    assert.equal(this.bytes[this.at++], 0x41)
    const value = this.unsigned()
    assert.equal(this.bytes[this.at++], 0x0b)
    return value
  }
}

function section(bytes, wanted) {
  for (const cursor = new Cursor(bytes, 8); cursor.at < bytes.length; ) {
    const id = cursor.unsigned()
    const size = cursor.unsigned()
    if (id === wanted) return new Cursor(bytes, cursor.at)
    cursor.at += size
  }
  throw new Error(`no section ${wanted}`)
}

function firstData(bytes) {
  const cursor = section(bytes, 11)
  let first = Infinity
  for (let left = cursor.unsigned(); left > 0; --left) {
    assert.equal(cursor.unsigned(), 0) // active, of the only memory
    first = Math.min(first, cursor.address())
    const size = cursor.unsigned()
    cursor.at += size
  }
  return first
}

/** The first global is the stack pointer: i32, mutable. */
function stackPointer(bytes) {
  const cursor = section(bytes, 6)
  assert.ok(cursor.unsigned() > 0)
  assert.deepEqual([...bytes.subarray(cursor.at, cursor.at + 2)], [0x7f, 1])
  cursor.at += 2
  return cursor.address()
}

for (const name of ['hebiao.wasm', 'hebiao-wasi.wasm']) {
  test(`${name}: the stack grows down to address 0, all data lies above it`, () => {
    const bytes = readFileSync(join(root, 'build/wasm', name))
    assert.equal(stackPointer(bytes), stack)
    assert.ok(firstData(bytes) >= stack)
  })
}
