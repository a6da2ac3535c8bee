// Puts the npm package into dist/npm/ (or the folder named): the facade, the engine, its wasm and the entry for node.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notices } from './site/notices.mjs'

const top = fileURLToPath(new URL('..', import.meta.url))
const target = process.argv[2] || join(top, 'dist/npm')
const version = /^project\(hebiao VERSION (\S+)/m.exec(readFileSync(join(top, 'CMakeLists.txt'), 'utf8'))[1]

const files = {
  'hebiao.js': 'web/hebiao.js',
  'engine.js': 'web/engine.js',
  'files.js': 'web/files.js',
  'dom.js': 'web/dom.js',
  'io/seal.js': 'web/io/seal.js',
  'node.js': 'web/node.js',
  'hebiao.d.ts': 'web/hebiao.d.ts',
  'hebiao.wasm': 'build/wasm/hebiao.wasm',
  'README.md': 'web/npm.md',
}

const description = {
  name: 'hebiao',
  version,
  description: 'Checks Chinese budget performance goal forms: the core of the page, for a server',
  type: 'module',
  engines: { node: '>=18' },
  main: './node.js',
  types: './hebiao.d.ts',
  exports: {
    '.': { types: './hebiao.d.ts', node: './node.js', default: './hebiao.js' },
    './hebiao.wasm': './hebiao.wasm',
  },
  files: [...Object.keys(files), 'notices.txt'],
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
mkdirSync(join(target, 'io'))
for (const [name, source] of Object.entries(files)) copyFileSync(join(top, source), join(target, name))
writeFileSync(join(target, 'package.json'), JSON.stringify(description, null, 2) + '\n')
writeFileSync(join(target, 'notices.txt'), notices())
