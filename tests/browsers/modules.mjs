// The packages that drive browsers lie in build/browsers, apart from those that the page is built with.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const top = fileURLToPath(new URL('../..', import.meta.url))
export const packages = join(top, 'build/browsers')
export const load = createRequire(join(packages, 'package.json'))

export const texts = JSON.parse(readFileSync(new URL('texts.json', import.meta.url), 'utf8'))
export const words = JSON.parse(readFileSync(join(top, 'web/locales/zh-CN.json'), 'utf8'))
