// Acts of the surroundings: storage and core that fail and recover, the window's size, paper.
import { oneOf } from './random.mjs'
import { press } from './acts-rows.mjs'
import { settle } from './acts-around.mjs'
import { settleFormat } from './acts-typing.mjs'

export const trouble = {
  storageFails: {
    weight: 2, needs: 'any', make: (random) => ({ kind: oneOf(['full', 'abort', 'full', 'absent'], random()) }),
    async run(world, act) {
      world.storage = act.kind
      for (const each of world.windows) each.wasFailing = true
      await world.page.evaluate((kind) => window.setStorage(kind), act.kind)
    },
  },
  storageRecovers: {
    weight: 4, needs: 'any', make: () => ({}),
    async run(world) {
      world.storage = 'ok'
      await world.page.evaluate(() => window.setStorage('ok'))
    },
  },
  deleteStorage: {
    weight: 0.5, needs: 'any', make: () => ({}),
    async run(world) {
      await settle(world)
      await world.page.evaluate(() => Promise.all(['hebiao', 'hebiao-journal'].map((database) => new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(database)
        for (const name of ['onsuccess', 'onerror', 'onblocked']) request[name] = resolve
      }))))
      // It is noticed at once and put right after a moment.
      await world.page.waitForTimeout(800)
      world.known.clear()
      world.seenStored.clear()
      for (const each of world.windows) each.wasFailing = true
    },
  },
  coreBreaks: {
    weight: 4, needs: 'form', make: (random) => ({ times: oneOf([1, 1, 2, 3, 6], random()) }),
    async run(world, act) { await world.page.evaluate((times) => { window.faults.core = times }, act.times) },
  },
  coreStumbles: {
    weight: 1, needs: 'form', make: (random) => ({ poison: oneOf(['图书', '元', '95', '目标'], random()) }),
    async run(world, act) { await world.page.evaluate((text) => { window.faults.poison = text }, act.poison) },
  },
  coreMends: {
    weight: 3, needs: 'any', make: () => ({}),
    async run(world) { await world.page.evaluate(() => Object.assign(window.faults, { core: 0, poison: '', poisoned: false })) },
  },
}

export const view = {
  resize: {
    weight: 2, needs: 'any', make: (random) => ({ width: oneOf([1366, 1024, 640, 420], random()) }),
    run: (world, act) => world.page.setViewportSize({ width: act.width, height: 768 }),
  },
  print: {
    weight: 2, needs: 'form', make: () => ({}),
    async run(world) {
      await world.page.evaluate(() => window.print())
    },
  },
  drawer: {
    weight: 3, needs: 'form', make: () => ({}),
    async run(world) {
      await press(world, '.handle', 0)
      await settleFormat(world)
    },
  },
  pause: {
    weight: 2, needs: 'any', make: () => ({}),
    run: (world) => world.page.waitForTimeout(300),
  },
}

