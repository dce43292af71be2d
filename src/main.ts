import { run, type OpenedServices } from './cli/run.ts'
import { verbs } from './cli/verbs.ts'
import { clockOf } from './platform/clock.ts'
import { openDataDirectory } from './platform/data-directory.ts'
import { openDatabase } from './platform/database.ts'
import { openKeyStore } from './platform/keys.ts'
import { progressOn } from './platform/progress.ts'

/** Where real things are wired together: the real database, keys and clock, and the real command line. */
async function openServices(path: string): Promise<OpenedServices> {
  const dataDirectory = openDataDirectory(path)
  const keys = await openKeyStore(dataDirectory)
  const database = await openDatabase(dataDirectory)
  const clock = clockOf(dataDirectory.clock)
  const progress = (label: string) => progressOn(process.stderr, label)
  return { services: { database, keys, clock, dataDirectory, progress }, close: () => database.close() }
}

// A reader that goes away early (`./kith status | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { stdout, stderr } = process
process.exitCode = await run({ verbs, stdout, stderr, openServices }, process.argv.slice(2))
// What a verb that was interrupted left open must not keep the process from ending.
setTimeout(() => process.exit(), 2_000).unref()
