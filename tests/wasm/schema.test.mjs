// Every template and every rule fits its JSON Schema.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'

const source = join(dirname(fileURLToPath(import.meta.url)), '../../src')
const json = path => JSON.parse(readFileSync(join(source, path), 'utf8'))

function checkAll(schema, files) {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false }).compile(json(schema))
  for (const file of files) {
    test(`${file} fits ${schema}`, () => {
      const fits = validate(json(file))
      assert.ok(fits, JSON.stringify(validate.errors, null, 1))
    })
  }
}

const list = (folder, keep) => readdirSync(join(source, folder), { recursive: true }).filter(keep).map(name => `${folder}/${name}`)
checkAll('templates/template.schema.json', list('templates', name => name.endsWith('.json') && !name.endsWith('.schema.json')))
checkAll('rules/rule_pack.schema.json', ['../tests/json/packs/sample.json'])
checkAll('rules/rule.schema.json', list('rules', name => name.includes('/') && name.endsWith('.json')))
