// node tests/fuzz/seeds.mjs OUT HEBIAO   what the fuzzer starts from, made of the tests: OUT/<target>/* and OUT/words.dict.
// HEBIAO is the command, which reads the forms into packages.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [out, hebiao] = process.argv.slice(2)
const lines = file => readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
const files = (folder, end) => readdirSync(folder, { recursive: true }).filter(name => name.endsWith(end)).map(name => join(folder, name))

function write(target, seeds) {
  rmSync(join(out, target), { recursive: true, force: true })
  mkdirSync(join(out, target), { recursive: true })
  seeds.forEach((seed, i) => writeFileSync(join(out, target, String(i)), seed))
}

const examples = ['src/rules'].flatMap(folder => readdirSync(folder, { withFileTypes: true }))
  .filter(entry => entry.isDirectory())
  .flatMap(entry => files(`src/rules/${entry.name}`, '.json'))
  .flatMap(file => JSON.parse(readFileSync(file, 'utf8')).examples || [])
// A form's texts as they stand; an example may say { repeat, times } instead.
const written = (key, value) => (value && value.times ? value.repeat.repeat(value.times) : value)
const forms = examples.map(each => each.form).filter(Boolean).map(form => JSON.parse(JSON.stringify({ template: 'project_2026', ...form }, written)))
const texts = ['tests/clean', 'tests/golden'].flatMap(folder => files(folder, '.txt'))
const packages = texts.map(file => JSON.parse(execFileSync(hebiao, ['read', file], { encoding: 'utf8' })).package)

const rows = forms.flatMap(form => form.indicators || []).filter(row => row.name && row.annual)
write('value', [...lines('tests/quantity/values.tsv').map(line => line.split('\t')[0]), ...rows.map(row => `${row.name}\t${row.annual}`)])
write('passage', [...lines('tests/quantity/passages.tsv'), ...lines('tests/quantity/claims.tsv')].map(line => line.split('\t')[0])
  .concat(forms.flatMap(form => [form.goal_annual, form.goal_cycle].filter(Boolean))))
write('text', texts.map(file => readFileSync(file)))
write('package', [...forms.filter((_, i) => i % 4 === 0), ...packages].map(each => JSON.stringify(each)))

const lexicons = files('src/lexicons', '.txt').map(file => {
  const words = lines(file).map(line => line.replace('\t', '→'))
  return { [basename(file, '.txt')]: { add: words.slice(0, 2), remove: words.slice(-1).map(word => word.split('→')[0]) } }
})
const templates = files('src/templates', '.json').filter(file => !file.endsWith('schema.json')).map(file => JSON.parse(readFileSync(file, 'utf8')))
const pack = rest => JSON.stringify({ hebiaoRules: 1, name: 'p', ...rest })
write('pack', [readFileSync('tests/json/packs/sample.json'), ...lexicons.map(each => pack({ lexicons: each })),
  ...templates.map(each => pack({ templates: [{ ...each, id: `local_${each.id}` }] }))])

const session = { session: 0, form: 0 }
const edits = [{ op: 'set', path: 'name', text: '农田改造' }, { op: 'insertRow', path: 'indicators', at: 1, row: { level2: '数量指标', name: '面积', annual: '≥3亩' } },
  { op: 'moveRow', path: 'indicators', at: 1, to: 0 }, { op: 'removeRow', path: 'indicators', at: 0 }, { op: 'addForm', template: 'project_2026' }]
write('requests', [...forms.filter((_, i) => i % 5 === 0), ...packages].map((each, i) => [{ op: 'open', package: each }, edits[i % edits.length], edits[(i + 1) % edits.length]]
  .map(request => JSON.stringify({ ...request, ...session })).join('\n') + '\n'))

const escaped = word => [...Buffer.from(word)].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
const words = files('src/lexicons', '.txt').flatMap(lines).map(line => line.split('\t')[0])
writeFileSync(join(out, 'words.dict'), [...new Set(words)].map(word => `"${escaped(word)}"\n`).join(''))
