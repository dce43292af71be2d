import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync, statSync, writeFileSync, rmSync } from 'node:fs'
import { totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { postgresBinaries } from '../../platform/postgres-binaries.ts'
import { unprivileged } from '../../platform/run-unprivileged.ts'
import { findChromium } from '../test/find-chromium.ts'
import { fine, worthKnowing, wrong, type Check } from './check.ts'

const gigabyte = 1024 ** 3

/** What the machine must have. Given is the data directory's path, which need not exist yet. */
export const machineChecks: readonly Check<string>[] = [
  {
    about: 'Node.js',
    look() {
      const version = Number.parseInt(process.versions.node, 10)
      return version >= 24
        ? fine(`version ${process.versions.node}`)
        : wrong(`version ${process.versions.node} is too old`, 'Run Kith by ./kith, which brings Node.js 24.')
    },
  },
  {
    about: 'calendar and time zone',
    look() {
      const noonInSummer = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit' })
      return noonInSummer.format(new Date('2019-07-01T12:00:00Z')) === '13'
        ? fine('British days and summer time are known')
        : wrong('Node.js does not know British summer time', 'Use a Node.js with full ICU data, as ./kith brings.')
    },
  },
  {
    about: 'clock',
    look() {
      const year = new Date().getUTCFullYear()
      return year >= 2025 && year < 2100
        ? fine('the machine’s clock is plausible')
        : wrong(`the machine believes it is ${year}`, 'Set the clock; every audit event carries its time.')
    },
  },
  {
    about: 'PostgreSQL programs',
    look() {
      if (process.env.DATABASE_URL) return fine('not needed: DATABASE_URL names a server')
      const { command, args } = unprivileged(postgresBinaries().postgres, ['--version'])
      const ran = spawnSync(command, args, { encoding: 'utf8' })
      return ran.status === 0
        ? fine(ran.stdout.trim())
        : wrong(
            'the built-in PostgreSQL does not start',
            'Remove node_modules and run ./kith again, or set DATABASE_URL.',
          )
    },
  },
  {
    about: 'a user PostgreSQL accepts',
    look() {
      if (process.getuid?.() !== 0) return fine('an ordinary user')
      const { command } = unprivileged('true', [])
      return command === 'unshare'
        ? fine('root; PostgreSQL runs in a user namespace of its own')
        : worthKnowing(
            'root, and this machine allows no user namespaces: PostgreSQL runs as nobody',
            'Let nobody enter the data directory’s parent folders, or run Kith as an ordinary user.',
          )
    },
  },
  {
    about: 'disk space',
    look(dataDirectory) {
      const { bavail, bsize } = statfsSync(nearestThatExists(dataDirectory))
      const free = (bavail * bsize) / gigabyte
      const says = `${free.toFixed(1)} GB free for the data directory`
      if (free < 0.5) return wrong(says, 'Free at least 0.5 GB; a borough needs about 10 GB.')
      return free < 5 ? worthKnowing(says, 'Enough for the demo; a borough needs about 10 GB.') : fine(says)
    },
  },
  {
    about: 'memory',
    look() {
      const total = totalmem() / gigabyte
      const says = `${total.toFixed(1)} GB`
      return total < 2 ? worthKnowing(says, 'Enough for the demo; a borough needs 4 GB.') : fine(says)
    },
  },
  {
    about: 'data directory',
    look(dataDirectory) {
      const path = resolve(dataDirectory)
      if (!existsSync(path)) return fine('not there yet; the first verb that needs it makes it')
      const mode = statSync(path).mode & 0o777
      if ((mode & 0o077) !== 0) return wrong('others may look into it', `chmod 700 ${dataDirectory}`)
      return canWriteIn(path)
        ? fine('its owner alone may enter, and may write')
        : wrong('it cannot be written to', 'Run Kith as the user who owns it, or choose another with --data-dir.')
    },
  },
  {
    about: 'master key',
    look(dataDirectory) {
      const path = process.env.KITH_MASTER_KEY_FILE ?? join(dataDirectory, 'master.key')
      const hasPages = existsSync(join(dataDirectory, 'keys'))
      if (!existsSync(path)) {
        return hasPages
          ? wrong('there are sealed keys and no master key', 'Restore the master key from its own backup.')
          : fine('made at first use')
      }
      return (statSync(path).mode & 0o077) === 0
        ? fine('readable by its owner only')
        : wrong('others may read it', 'chmod 600 the file named master.key (or KITH_MASTER_KEY_FILE).')
    },
  },
  {
    about: 'Chromium (for journeys in tests)',
    look() {
      return findChromium() === undefined
        ? worthKnowing('not installed', 'Tests of pages in a browser are skipped; on Debian: apt-get install chromium.')
        : fine('installed')
    },
  },
]

function nearestThatExists(path: string): string {
  let at = resolve(path)
  while (!existsSync(at)) at = dirname(at)
  return at
}

function canWriteIn(path: string): boolean {
  const probe = join(path, `.doctor.${process.pid}`)
  try {
    writeFileSync(probe, '')
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { force: true })
  }
}
