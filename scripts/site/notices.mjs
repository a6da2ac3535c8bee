// notices.txt: the licences of what ships inside our files, from the licence files themselves. Every way of delivery holds
// the core (ICU, nlohmann/json, the toolchain's libraries, wasm2js); a bundle also holds packages of npm.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { top } from './folder.mjs'

const text = file => readFileSync(file, 'utf8')

function firstOf(name, ...makers) {
  for (const make of makers) {
    const found = make()
    if (found) return [name, found.trim()]
  }
  throw new Error(`no licence of ${name} was found`)
}

const file = path => () => existsSync(path) && text(path)

/** Of Debian's machine-readable copyright file, what it says of a folder, with the licences in full. */
function debianPart(copyright, path) {
  if (!existsSync(copyright)) return ''
  const stanzas = text(copyright).split(/\n\s*\n/)
  const told = stanzas.filter(stanza => new RegExp(`^Files:\\s+(?:\\S+\\s+)*?${path.replace(/[*+.]/g, '\\$&')}`).test(stanza.split(/^Copyright:/m)[0]))
  const names = told.flatMap(stanza => (/^License: (.*)$/m.exec(stanza) ?? ['', ''])[1].split(/ (?:or|and) /))
  const licences = stanzas.filter(stanza => names.some(name => name && stanza.startsWith(`License: ${name}\n`)))
  return [...told, ...licences].join('\n\n')
}

const config = name => execFileSync('em-config', [name], { encoding: 'utf8' }).trim()
const cached = name => new RegExp(`^${name}:\\w+=(.*)$`, 'm').exec(text(join(top, 'build/wasm/CMakeCache.txt')))[1]

function ofCore() {
  const root = config('EMSCRIPTEN_ROOT')
  const library = folder => join(root, 'system/lib', folder)
  const debian = path => () => debianPart('/usr/share/doc/emscripten/copyright', path)
  const llvm = (name, folder) => firstOf(name, file(join(library(folder), 'LICENSE.TXT')), debian(`system/lib/${folder}/*`))
  const publicDomain = () => /This is a version[\s\S]*?\n\s*\n/.exec(text(library('dlmalloc.c')))?.[0]
  return [
    firstOf('ICU', file(join(cached('HEBIAO_ICU'), 'LICENSE'))),
    firstOf('nlohmann/json', file('/usr/share/doc/nlohmann-json3-dev/copyright')),
    firstOf('Emscripten', file(join(root, 'LICENSE')), debian('*')),
    firstOf('musl', file(join(library('libc/musl'), 'COPYRIGHT'))),
    llvm('libc++', 'libcxx'), llvm('libc++abi', 'libcxxabi'), llvm('compiler-rt', 'compiler-rt'),
    firstOf('dlmalloc', publicDomain),
    firstOf('Binaryen (wasm2js)', file('/usr/share/doc/binaryen/copyright'), file(join(root, '../third_party/binaryen/LICENSE'))),
  ]
}

function ofPackage(name) {
  const folder = join(top, 'node_modules', name)
  const licence = readdirSync(folder).find(each => /^licen[cs]e/i.test(each))
  return firstOf(name, () => licence && text(join(folder, licence)))
}

/** @param {string[]} [packages] of npm, that a bundle holds @returns {string} */
export function notices(packages = []) {
  const parts = [...ofCore(), ...packages.map(ofPackage)]
  const list = parts.map(([name]) => `- ${name}`).join('\n')
  const line = '='.repeat(78)
  return [`Hebiao contains parts of:\n\n${list}`, ...parts.map(([name, licence]) => `${line}\n${name}\n${line}\n\n${licence}`)].join('\n\n\n') + '\n'
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(notices())
