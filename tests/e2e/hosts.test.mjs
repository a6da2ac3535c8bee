// <hebiao-form> in pages made with jQuery, Vue and React: built here, never shipped.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import { launch, top } from './helpers/browser.mjs'
import { cell } from './helpers/form.mjs'
import { host, watch } from './helpers/host.mjs'

/** Each page puts the form into a box, shows the number of its errors in #errors, and opens another package on #open. */
const scripts = {
  jquery: `import $ from 'jquery'
    $('#app').append($('<hebiao-form>').attr('template', 'project_2026'), '<p id="errors">', '<button id="open">open</button>', '<button id="away">away</button>')
    const form = $('hebiao-form')
    form.on('hebiao-report', ({ originalEvent: { detail } }) => $('#errors').text(window.count(detail.report)))
    $('#open').on('click', () => { form[0].package = window.other })
    $('#away').on('click', () => form.remove())`,
  vue: `import { createApp, h, ref } from 'vue'
    createApp({ setup() {
      const errors = ref('')
      const pkg = ref(null)
      const there = ref(true)
      return () => [
        there.value && h('hebiao-form', { template: 'project_2026', '.package': pkg.value || undefined,
          'onHebiao-report': ({ detail }) => { errors.value = window.count(detail.report) } }),
        h('p', { id: 'errors' }, String(errors.value)),
        h('button', { id: 'open', onClick: () => { pkg.value = window.other } }),
        h('button', { id: 'away', onClick: () => { there.value = false } })]
    } }).mount('#app')`,
  react: `import { createElement as h, useEffect, useRef, useState } from 'react'
    import { createRoot } from 'react-dom/client'
    function App() {
      const form = useRef(null)
      const [errors, setErrors] = useState('')
      const [there, setThere] = useState(true)
      useEffect(() => {
        const hear = ({ detail }) => setErrors(window.count(detail.report))
        const { current } = form
        if (current) current.addEventListener('hebiao-report', hear)
        return () => current && current.removeEventListener('hebiao-report', hear)
      }, [there])
      return h('div', {}, there && h('hebiao-form', { ref: form, template: 'project_2026' }), h('p', { id: 'errors' }, String(errors)),
        h('button', { id: 'open', onClick: () => { form.current.package = window.other } }),
        h('button', { id: 'away', onClick: () => setThere(false) }))
    }
    createRoot(document.getElementById('app')).render(h(App))`,
}

const page = (name) => `<!DOCTYPE html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<script type="module" src="/portal/hebiao/hebiao-form.js"></script><main id="app"></main>
<script src="/built/base.js"></script><script src="/built/${name}.js"></script>`

const base = `window.count = (report) => report.forms[0].findings.filter(({ severity }) => severity === 'error').length
window.other = { forms: [{ template: 'project_2026', name: '另一张表' }] }`

let portal, browser, built
before(async () => {
  built = mkdtempSync(join(tmpdir(), 'hebiao-hosts-'))
  writeFileSync(join(built, 'base.js'), base)
  await Promise.all(Object.entries(scripts).map(([name, contents]) => build({
    stdin: { contents, resolveDir: top }, bundle: true, format: 'iife', outfile: join(built, `${name}.js`), logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  })))
  const pages = Object.fromEntries(Object.keys(scripts).map((name) => [`/${name}`, { html: page(name) }]))
  ;[portal, browser] = await Promise.all([host(pages, { '/portal/hebiao/': join(top, 'dist/component'), '/built/': built }), launch()])
})
after(async () => {
  await browser.close()
  portal.stop()
  rmSync(built, { recursive: true })
})

for (const name of Object.keys(scripts)) {
  test(`a ${name} page hears the report, opens a package and takes the form away`, async () => {
    const there = await browser.newPage()
    const troubles = watch(there, portal.url)
    await there.goto(`${portal.url}/${name}`)
    await there.locator('.sheet').waitFor()
    const errors = () => there.locator('#errors').innerText()
    const before = Number(await errors())
    assert.ok(before > 0)
    await cell(there, 'name').click()
    await there.keyboard.type('图书更新')
    assert.equal(Number(await errors()), before - 1, 'the host knows at each keystroke')
    await there.locator('#open').click()
    await there.waitForFunction(() => document.querySelector('hebiao-form').package.forms[0].name === '另一张表')
    assert.equal(await cell(there, 'name').inputValue(), '另一张表')
    await there.locator('#away').click()
    await there.waitForFunction(() => !document.querySelector('hebiao-form'))
    assert.deepEqual(troubles, [])
    await there.close()
  })
}
