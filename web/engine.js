// The only module that knows the core's exports: wasm or JavaScript in, a function from request to reply out.

/** The engine could not start, or stopped; a new one can be started from the same bytes. */
export class EngineError extends Error {
  /**
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(message, cause) {
    super(message)
    this.name = 'EngineError'
    this.cause = cause
  }
}

/**
 * @typedef {object} Engine
 * @property {(request: object) => any} call  one request, one reply; throws EngineError once it is dead
 */

/**
 * JSON without the escapes of lone surrogates, which no strict reader takes. One unit stays one unit, so that spans
 * still fit the text as typed. An escaped backslash is stepped over: what follows it is no escape.
 * @param {string} json
 */
function wellFormed(json) {
  return json.replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, (escape) => (escape.length > 2 ? '\ufffd' : escape))
}

/** The smallest module tells whether WebAssembly is there and the host's security policy allows it. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)

/** Whether the core may run as wasm here. @returns {Promise<boolean>} */
export async function isWasmAllowed() {
  try {
    // Instantiated, not only compiled: WebKit's policy speaks at that point.
    return Boolean(await WebAssembly.instantiate(EMPTY_MODULE))
  } catch {
    return false
  }
}

/**
 * Where the core comes from.
 * @typedef {object} Core
 * @property {() => Promise<ArrayBuffer | Uint8Array>} wasm  the module's bytes
 * @property {() => Promise<(imports: object) => any>} script  the same core as JavaScript, larger and slower
 */

/**
 * Makes the core ready to be started, again if need be. Where wasm is refused, by a policy or by a server that
 * doesn't hand it out, the core as JavaScript gives the same answers.
 * @param {Core} core
 * @returns {Promise<() => Promise<Engine>>}
 */
export async function prepareEngine({ wasm, script }) {
  try {
    // Asked first, so that the large file isn't fetched in vain.
    if (!(await isWasmAllowed())) throw new Error('WebAssembly is refused here')
    const module = await WebAssembly.compile(await wasm())
    return () => start((system) => WebAssembly.instantiate(module, importsOf(module, system)))
  } catch (refusal) {
    const instantiate = await script().catch((error) => {
      throw new EngineError(`the engine cannot start: ${refusal.message}; ${error.message}`, error)
    })
    return () => start((system) => ({ exports: instantiate(system.functions) }))
  }
}

/**
 * @param {ArrayBuffer | Uint8Array} bytes
 * @returns {Promise<Engine>}
 */
export async function startEngine(bytes) {
  const begin = await prepareEngine({ wasm: async () => bytes, script: async () => { throw new Error('no other core') } })
  return begin()
}

/** @returns {Promise<Engine>} */
async function start(instantiate) {
  try {
    const system = makeSystem()
    const { exports } = await instantiate(system)
    system.memory = exports.memory
    exports._initialize()
    return makeEngine(exports, system)
  } catch (error) {
    throw new EngineError(`the engine cannot start: ${error.message}`, error)
  }
}

/** What the core may ask of its surroundings: no files, no clock, no environment. */
function makeSystem() {
  const system = {
    /** @type {WebAssembly.Memory | null} */
    memory: null,
    lastWords: '',
    functions: {
      environ_get: () => 0,
      environ_sizes_get(count, size) {
        const view = new DataView(system.memory.buffer)
        view.setUint32(count, 0, true)
        view.setUint32(size, 0, true)
        return 0
      },
      fd_write: (descriptor, parts, count, written) => keepLastWords(system, parts, count, written),
      proc_exit(code) { throw new Error(`exit ${code}`) },
      abort() { throw new Error('abort') },
    },
  }
  return system
}

/** The C library writes only to say why it gives up; that goes into the EngineError. */
function keepLastWords(system, parts, count, written) {
  const { buffer } = system.memory
  const view = new DataView(buffer)
  let total = 0
  for (let at = parts; at < parts + 8 * count; at += 8) {
    const size = view.getUint32(at + 4, true)
    system.lastWords += new TextDecoder().decode(new Uint8Array(buffer, view.getUint32(at, true), size))
    total += size
  }
  view.setUint32(written, total, true)
  return 0
}

/** Another compiler may import more than we know: such a function stops the engine only if it is called. */
function importsOf(module, system) {
  const imports = {}
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    const unknown = () => { throw new Error(`${from}.${name} isn't provided`) }
    imports[from] = imports[from] || {}
    imports[from][name] = system.functions[name] || unknown
  }
  return imports
}

/** @returns {Engine} */
function makeEngine(exports, system) {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let dead = false

  function exchange(request) {
    const pointer = exports.hb_alloc(request.length) >>> 0
    if (pointer === 0) throw new Error('out of memory')
    // A view is made anew each time: growing the memory detaches the old one.
    new Uint8Array(exports.memory.buffer).set(request, pointer)
    const reply = exports.hb_call(pointer, request.length) >>> 0
    exports.hb_free(pointer)
    const size = exports.hb_reply_size() >>> 0
    return JSON.parse(decoder.decode(new Uint8Array(exports.memory.buffer, reply, size)))
  }

  return {
    call(request) {
      if (dead) throw new EngineError('the engine has stopped; start a new one')
      const bytes = encoder.encode(wellFormed(JSON.stringify(request)))
      try {
        return exchange(bytes)
      } catch (error) {
        dead = true
        const why = [error.message, system.lastWords.trim()].filter(Boolean).join('; ')
        throw new EngineError(`the engine stopped: ${why}`, error)
      }
    },
  }
}
