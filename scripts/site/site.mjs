// dist/site: the page for a server; dist/component: the element for other pages. Scripts, styles and cores have names
// that change with their content, so that they may be cached for ever; what others link to keeps its name.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { bundle, minified } from './bundle.mjs'
import { helpPage } from './catalogue.mjs'
import { filesIn, hashedName, read, top } from './folder.mjs'
import { notices } from './notices.mjs'

const stylesOf = () => filesIn(join(top, 'web/styles')).map(file => [`styles/${file}`, read(`web/styles/${file}`)])

/** A page with the names of this build in place of those of the source. */
function renamed(html, names) {
  return html.replace(/\b(href|src)="([^"]+)"/g, (link, attribute, name) => (names[name] ? `${attribute}="${names[name]}"` : link))
}

/** What both have: cores, styles, help. `add` keeps a file under the name of its content. */
async function common({ wasm, module }) {
  const files = new Map()
  const names = {}
  const add = (name, contents) => {
    names[name] = hashedName(name, contents)
    files.set(names[name], contents)
  }
  for (const [name, contents] of [...stylesOf(), ['hebiao.wasm', wasm], ['hebiao-core.js', module]]) add(name, contents)
  files.set('help.html', renamed(helpPage(), names))
  files.set('icon.svg', read('web/icon.svg'))
  return { files, names, add }
}

const digest = contents => createHash('sha256').update(contents).digest('hex')

/** The files of this build that a page names. */
const namedIn = (html, names) => Object.values(names).filter(name => html.includes(`"${name}"`))

/**
 * The service worker knows the files of its build by their digests, and pages, which may be changed where they are
 * hosted, by the files that they name. With any of them it changes, which is how browsers find a new build.
 */
async function worker(files, names) {
  const version = digest([...files].map(([name, contents]) => `${name} ${digest(contents)}`).join('\n')).slice(0, 16)
  const isPage = name => name.endsWith('.html')
  const pages = [...files].filter(([name]) => isPage(name)).map(([name, html]) => [name === 'index.html' ? './' : name, namedIn(html, names)])
  const digests = [...files].filter(([name]) => !isPage(name)).map(([name, contents]) => [name, digest(contents)])
  const build = { version, digests: Object.fromEntries(digests), pages: Object.fromEntries(pages), core: names['hebiao-core.js'] }
  return minified(String(read('web/sw.js')), { HEBIAO_BUILD: JSON.stringify(build) })
}

/** @returns {Promise<Map<string, string|Uint8Array>>} */
export async function siteFiles(core) {
  const { files, names, add } = await common(core)
  const main = await bundle('web/main.js', { names })
  add('main.js', main.text)
  files.set('notices.txt', notices(main.packages))
  files.set('main.js', `import './${names['main.js']}'\n`)
  add('rescue.js', (await bundle('web/rescue.js', { names })).text)
  for (const page of ['index.html', 'rescue.html']) files.set(page, renamed(String(read(`web/${page}`)), names))
  files.set('sw.js', await worker(files, names))
  return files
}

/** @returns {Promise<Map<string, string|Uint8Array>>} */
export async function componentFiles(core) {
  const { files, names } = await common(core)
  const form = await bundle('web/component.js', { names })
  files.set('hebiao-form.js', form.text)
  files.set('notices.txt', notices(form.packages))
  for (const types of ['hebiao-form.d.ts', 'hebiao.d.ts']) files.set(types, read(`web/${types}`))
  return files
}
