// dist/site: the page for a server. Scripts, styles and cores have names that change with their content, so that they
// may be cached for ever; the pages and main.js, which others link to, keep theirs.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { bundle, minified } from './bundle.mjs'
import { withCatalogue } from './catalogue.mjs'
import { filesIn, hashedName, read, top } from './folder.mjs'

const stylesOf = () => filesIn(join(top, 'web/styles')).map(file => [`styles/${file}`, read(`web/styles/${file}`)])

/** A page with the names of this build in place of those of the source. */
function renamed(html, names) {
  return html.replace(/\b(href|src)="([^"]+)"/g, (link, attribute, name) => (names[name] ? `${attribute}="${names[name]}"` : link))
}

/** The service worker knows the files of its build; with any of them it changes, which is how browsers find a new build. */
async function worker(files, core) {
  const version = createHash('sha256')
  for (const [name, contents] of files) version.update(name).update(contents)
  const kept = [...files.keys()].filter(name => name !== core && name !== 'index.html')
  const build = { version: version.digest('hex').slice(0, 16), files: ['./', ...kept], core }
  return minified(String(read('web/sw.js')), { HEBIAO_BUILD: JSON.stringify(build) })
}

/** @returns {Promise<Map<string, string|Uint8Array>>} */
export async function siteFiles({ wasm, module }) {
  const files = new Map()
  const names = {}
  const add = (name, contents) => {
    names[name] = hashedName(name, contents)
    files.set(names[name], contents)
  }
  for (const [name, contents] of [...stylesOf(), ['hebiao.wasm', wasm], ['hebiao-core.js', module]]) add(name, contents)
  add('main.js', await bundle('web/main.js', { names }))
  files.set('main.js', `import './${names['main.js']}'\n`)
  for (const page of ['index.html', 'help.html']) files.set(page, renamed(withCatalogue(String(read(`web/${page}`))), names))
  files.set('icon.svg', read('web/icon.svg'))
  files.set('sw.js', await worker(files, names['hebiao-core.js']))
  return files
}
