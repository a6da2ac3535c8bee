// Bundles web/ with the wasm module into dist/site/. A file is written only where it changed, and a left-over is removed.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const top = fileURLToPath(new URL('..', import.meta.url))
const site = join(top, 'dist/site')
const copied = /\.(html|css|svg|png|ico)$/

/** Every file below a folder, as paths relative to it. */
function filesIn(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap(entry => entry.isDirectory()
    ? filesIn(join(folder, entry.name)).map(file => join(entry.name, file))
    : [entry.name])
}

async function bundle() {
  const entry = join(top, 'web/main.js')
  if (!existsSync(entry)) throw new Error('web/main.js is missing: the page starts there')
  // esbuild refuses destructuring for Safari 14.0 for one faulty form, `[a, ...rest] = [b, c]` from a literal
  // (github.com/babel/babel/pull/17788): we let it through and don't write that form.
  const result = await build({
    entryPoints: [entry], outdir: site, write: false, bundle: true, format: 'esm', minify: true,
    target: ['chrome80', 'firefox78', 'safari14'], supported: { destructuring: true },
    charset: 'utf8', logLevel: 'error',
  })
  return result.outputFiles.map(file => [relative(site, file.path), file.contents])
}

function writeWhereChanged(file, contents) {
  const path = join(site, file)
  if (existsSync(path) && Buffer.compare(readFileSync(path), contents) === 0) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}

async function buildSite() {
  const copies = filesIn(join(top, 'web')).filter(file => copied.test(file))
  const files = new Map([
    ...copies.map(file => [file, readFileSync(join(top, 'web', file))]),
    ...await bundle(),
    ['hebiao.wasm', readFileSync(join(top, 'build/wasm/hebiao.wasm'))],
  ])
  for (const [file, contents] of files) writeWhereChanged(file, contents)
  for (const file of filesIn(site)) if (!files.has(file)) rmSync(join(site, file))
}

buildSite().catch(error => {
  // esbuild has printed its own errors with file and line.
  if (!error.errors) console.error(`error: ${error.message}`)
  process.exitCode = 1
})
