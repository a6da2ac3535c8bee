// Whether a form can be handed in, and the words for it: the one definition that state line, tabs, validity and seal share.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { levelText, ownReports, sealCounts, standingOf, stateText } from '../../web/form/standing.js'
import { fileName } from '../../web/io/export.js'

const texts = JSON.parse(readFileSync(new URL('../../web/locales/zh-CN.json', import.meta.url), 'utf8'))
const words = { t: (key, holes = {}) => texts[key].replace(/\{(\w+)\}/g, (hole, name) => String(holes[name])) }

const finding = (severity, more = {}) => ({ severity, verdict: 'fail', ...more })
const kept = (reason) => finding('error', { waived: { rule: 'r', reason } })
const many = (n, make) => Array.from({ length: n }, make)
const form = ({ findings = [], waived = [], filled = 44 }) => ({ findings, waived, completion: { filled, required: 44, sections: [{ filled: Math.max(filled - 1, 0), required: 43 }] } })
const said = (what) => stateText(standingOf(form(what)), words)

test('each level has its words, and only what may be handed in is ready', () => {
  const table = [
    [{ findings: [finding('error'), ...many(5, () => finding('warning'))], filled: 40 }, '还有 1 处错误、5 处提醒 · 已填 40/44', false],
    [{ waived: many(16, () => kept('无此项')), filled: 1 }, '还没有填写 · 16 处保留 · 已填 1/44', false],
    [{ filled: 40 }, '还有 4 格必填未填 · 已填 40/44', false],
    [{ waived: [...many(15, () => kept('无此项')), kept('')], filled: 28 }, '有 16 处保留，请说明原因 · 已填 28/44', false],
    [{ findings: many(18, () => finding('warning')) }, '没有错误，还有 18 处提醒 · 已填 44/44', true],
    [{ waived: many(16, () => kept('无此项')), filled: 28 }, '可以提交，有 16 处保留，已说明原因 · 已填 28/44', true],
    [{ findings: [finding('warning')], waived: [kept('无此项')] }, '没有错误，还有 1 处提醒 · 1 处保留 · 已填 44/44', true],
    [{ findings: [finding('warning', { verdict: 'unsure' })] }, '可以提交了 · 1 处待人工核对 · 已填 44/44', true],
    [{ findings: [finding('suggestion')], waived: [finding('warning', { waived: { rule: 'r' } })] }, '可以提交了 · 已填 44/44', true],
  ]
  for (const [what, text, isReady] of table) {
    assert.equal(said(what), text)
    assert.equal(standingOf(form(what)).isReady, isReady, text)
  }
})

test('what is seen beside the other forms counts for its own form, and the seal says the same', () => {
  const report = { forms: [form({}), form({})], package: { findings: [{ ...finding('error'), form: 2 }], waived: [{ ...kept('已核对'), form: 1 }] } }
  const own = ownReports(report)
  assert.deepEqual(own.map((each) => levelText(standingOf(each), words)), ['可以提交，有 1 处保留，已说明原因', '还有 1 处错误'])
  assert.deepEqual(sealCounts(report), { errors: 1, warnings: 0, waived: 1, blank: 0, ready: false })
  assert.equal(fileName('甲/乙', '2026'), '甲_乙-2026.json')
})
