import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { actsOf, run, said } from '../model/runner.mjs'
import { openStage } from '../model/world.mjs'

const ACTS = 300

let stage
before(async () => { stage = await openStage() })
after(() => stage.close())

test('what is shown, saved and undone is what a model says, after each of some hundred random acts', async () => {
  const wrong = await run(stage, actsOf(10, ACTS))
  const last = wrong ? wrong.log.slice(-15).map(said).join('\n') : ''
  assert.equal(wrong, null, wrong && `act ${wrong.at + 1}: ${wrong.violation.message}\n${last}\n(scripts/test-model ${ACTS} 10 makes it short)`)
})
