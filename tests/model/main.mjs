// node tests/model/main.mjs [ACTS] [SEED] [--skip=KIND,…] [--without=ACT,…]   a long run; on the first thing wrong says what, and how to get there.
import { actsOf, run, said } from './runner.mjs'
import { shrink } from './shrink.mjs'
import { openStage } from './world.mjs'

const [count = '5000', given] = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const seed = Number(given || Date.now() % 1000000)
const listOf = (option) => new Set((process.argv.find((each) => each.startsWith(option)) || '').slice(option.length).split(','))
const [skip, without] = [listOf('--skip='), listOf('--without=')]
console.log(`seed ${seed}, ${count} acts`)

const stage = await openStage()
const list = actsOf(seed, Number(count), without)
const began = Date.now()
const tally = new Map()
const wrong = await run(stage, list, { skip, onskip: (at, error) => console.log(`${at + 1} passed over: ${error.message.slice(0, 300)}`), onact: (at, world) => {
  const { name } = world.log[world.log.length - 1]
  tally.set(name, (tally.get(name) || 0) + 1)
  if ((at + 1) % 50 === 0) console.log(`${at + 1} acts, ${Math.round((Date.now() - began) / 1000)} s`)
} })

if (wrong) {
  console.log(`\nact ${wrong.at + 1} of seed ${seed}: ${wrong.violation.stack}\n\nthe last acts:`)
  for (const act of wrong.log.slice(-15)) console.log(`  ${said(act)}`)
  console.log('\nmaking it short …')
  const short = await shrink(stage, list.slice(0, wrong.at + 1), wrong.violation.kind)
  const again = await run(stage, short)
  console.log(`${short.length} acts are enough:`)
  for (const act of again ? again.log : []) console.log(`  ${said(act)}`)
  if (again) console.log(again.violation.message)
} else {
  console.log(`${count} acts, nothing wrong: ${[...tally].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${n}`).join(', ')}`)
}
await stage.close()
process.exitCode = wrong ? 1 : 0
