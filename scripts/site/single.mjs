// dist/hebiao.html: everything in one file that a double click opens. It asks for nothing, and its security policy
// names by digest each script and style that may work.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.mjs'
import { helpPage } from './catalogue.mjs'
import { read } from './folder.mjs'
import { notices } from './notices.mjs'

const styles = ['tokens', 'shell', 'sheet', 'column', 'print', 'page-portrait', 'page-landscape']

const digest = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const packed = contents => gzipSync(contents, { level: 9 }).toString('base64')

/** Kept in the page but neither run nor applied; of base64 and our own CSS nothing ends the element early. */
const kept = (id, text) => `<script type="text/plain" id="hebiao-${id}">${text}</script>`

/** The insides of an element of a page, and the page without the tags that name other files. */
const inside = (html, tag) => new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)[1]

function policy({ scripts, sheets }) {
  return ["default-src 'none'", `script-src 'wasm-unsafe-eval' ${scripts.map(digest).join(' ')}`,
    `style-src ${sheets.map(digest).join(' ')}`, 'img-src data:', "base-uri 'none'", "form-action 'none'"].join('; ')
}

/** @param {{wasm: Buffer, script: string}} core @returns {Promise<string>} */
export async function singleFile({ wasm, script }) {
  const css = name => String(read(`web/styles/${name}.css`))
  const core = `${script}window.hebiaoCore=instantiate`
  const bundled = await bundle('web/single/main.js', { files: 'web/single/files.js', format: 'iife' })
  const licences = `<pre>${notices(bundled.packages).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`
  const help = helpPage().replace(/<a href="notices.txt">([^<]*)<\/a>/, (link, text) => `<details><summary>${text}</summary>${licences}</details>`)
  const page = String(read('web/index.html'))
  const main = bundled.text.trim().replace(/<\/(script)/gi, '<\\/$1')
  const sheets = [...styles, 'page', 'help'].map(css)
  const icon = `data:image/svg+xml;base64,${read('web/icon.svg').toString('base64')}`
  const head = page.slice(0, page.indexOf('</head>'))
    .replace(' data-worker="sw.js"', '')
    .replace(/<script[^>]*><\/script>\n/, '')
    .replace(/(Content-Security-Policy" content=")[^"]+/, `$1${policy({ scripts: [main, core], sheets })}`)
    .replace('href="icon.svg"', `href="${icon}"`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css('page')}</style>`)
  // There is no other file to go to.
  const body = inside(page, 'body').replace(/<p class="ways">.*<\/p>\n/, '')
  return [`${head}</head>`, `<body>${body}`,
    `<template id="hebiao-help"><title>${inside(help, 'title')}</title><style>${css('help')}</style>${inside(help, 'body')}</template>`,
    ...styles.map(name => kept(`style-${name}`, css(name))),
    kept('wasm', packed(wasm)), kept('core', packed(core)),
    `<script>${main}</script>`, '</body>', '</html>', ''].join('\n')
}
