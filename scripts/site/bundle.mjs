// The scripts of web/ as one file for browsers of 2020.
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { top } from './folder.mjs'

// esbuild refuses destructuring for Safari 14.0 for one faulty form, `[a, ...rest] = [b, c]` from a literal
// (github.com/babel/babel/pull/17788): we let it through and don't write that form.
const browsers = {
  minify: true, charset: 'utf8', logLevel: 'error',
  target: ['chrome80', 'firefox78', 'safari14'], supported: { destructuring: true },
}

/** Another module in place of web/files.js, which reaches the files beside the script. */
const otherFiles = path => ({
  name: 'files',
  setup: ({ onResolve }) => onResolve({ filter: /\/files\.js$/ }, () => ({ path: join(top, path) })),
})

/**
 * @param {string} entry @param {object} [options]
 * @param {Record<string, string>} [options.names] the names that files got in the build
 * @param {string} [options.files] the module in place of web/files.js
 * @param {'esm'|'iife'} [options.format]
 * @returns {Promise<{text: string, packages: string[]}>} the script, and the packages of npm that are in it
 */
export async function bundle(entry, { names = {}, files, format = 'esm' } = {}) {
  const { outputFiles: [script], metafile } = await build({
    ...browsers, entryPoints: [join(top, entry)], write: false, bundle: true, format, metafile: true,
    define: { HEBIAO_NAMES: JSON.stringify(names) }, plugins: files ? [otherFiles(files)] : [],
  })
  const packages = Object.keys(metafile.inputs).map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1])
  return { text: script.text, packages: [...new Set(packages.filter(Boolean))].sort() }
}

export const minified = async (text, define = {}) => (await transform(text, { ...browsers, define })).code
