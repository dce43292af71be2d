import { run, type OpenedServices } from './cli/run.ts'
import { verbs } from './cli/verbs.ts'
import { completeDisposals } from './governance/disposal/complete-disposals.ts'
import { clockOf } from './platform/clock.ts'
import { openDataDirectory } from './platform/data-directory.ts'
import { openDatabase } from './platform/database.ts'
import { openKeyStore } from './platform/keys.ts'
import { progressOn } from './platform/progress.ts'
import { finishSeals } from './research/finish-seals.ts'
import { disposalStages } from './web/disposal-stages.ts'

/** Where real things are wired together: the real database, keys and clock, and the real command line. */
async function openServices(path: string): Promise<OpenedServices> {
  const dataDirectory = openDataDirectory(path)
  const keys = await openKeyStore(dataDirectory)
  const database = await openDatabase(dataDirectory)
  const clock = clockOf(dataDirectory.clock)
  const progress = (label: string) => progressOn(process.stderr, label)
  const services = { database, keys, clock, dataDirectory, progress }
  try {
    // What two people agreed on and something interrupted is completed before anything else is done.
    await completeDisposals(services, disposalStages(services))
    await finishSeals(services)
  } catch (error) {
    await database.close()
    throw error
  }
  return { services, close: () => database.close() }
}

// A reader that goes away early (`./kith status | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { stdout, stderr } = process
process.exitCode = await run({ verbs, stdout, stderr, openServices }, process.argv.slice(2))
// What a verb that was interrupted left open must not keep the process from ending.
setTimeout(() => process.exit(), 2_000).unref()
