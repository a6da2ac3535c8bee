// A Chromium of February 2020, packed by npm's chrome-aws-lambda, with the Puppeteer of its time.
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { load, packages } from '../modules.mjs'
import { chromiumOptions, downloadsTo, drive } from './puppeteer.mjs'

export const name = 'Chromium 80'

/** It doesn't know this word of the page's policy yet, says so, and refuses wasm. */
export const expected = [/invalid source: ''wasm-unsafe-eval''/, /^refused by the policy: script-src eval$/]

/** Ways of use that this engine can't be brought into. */
export const lacks = { 'file-no-drafts': 'headless, it has no setting that forbids storage' }

const program = join(packages, 'chromium80')

/** Unpacked once; under another name until it's whole. */
function unpack() {
  if (existsSync(program)) return
  const packed = readFileSync(join(packages, 'node_modules/chrome-aws-lambda/bin/chromium.br'))
  writeFileSync(`${program}.part`, brotliDecompressSync(packed))
  chmodSync(`${program}.part`, 0o755)
  renameSync(`${program}.part`, program)
}

export async function start(options) {
  unpack()
  const { args, ...others } = chromiumOptions(options)
  const browser = await load('puppeteer-core').launch({ ...others, args: [...args, '--no-zygote'], executablePath: program })
  return drive(browser, { downloads: options.downloads, prepare: downloadsTo(options.downloads) })
}
