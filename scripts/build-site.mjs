// Bundles web/ with the core into dist/: what is done for each way of delivery stands in scripts/site/.
import { join } from 'node:path'
import { core } from './site/core.mjs'
import { filesIn, read, top, writeFolder, writeWhereChanged } from './site/folder.mjs'
import { singleFile } from './site/single.mjs'
import { componentFiles, siteFiles } from './site/site.mjs'

async function buildAll() {
  const cores = await core()
  writeFolder(join(top, 'dist/site'), await siteFiles(cores))
  writeFolder(join(top, 'dist/component'), await componentFiles(cores))
  const servers = filesIn(join(top, 'web/servers')).map(file => [file, read(`web/servers/${file}`)])
  writeFolder(join(top, 'dist/servers'), new Map(servers))
  writeWhereChanged(join(top, 'dist/hebiao.html'), await singleFile(cores))
}

buildAll().catch(error => {
  // esbuild has printed its own errors with file and line.
  if (!error.errors) console.error(`error: ${error.message}`)
  process.exitCode = 1
})
