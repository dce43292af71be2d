import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { DestinationStream } from 'pino'
import { exitCodes } from '../platform/errors.ts'
import { startSite } from '../web/start-site.ts'
import { usageError } from './usage-error.ts'
import type { Verb } from './verb.ts'

/** `./kith serve`: the site, until Ctrl-C. */
export const serveVerb: Verb = {
  name: 'serve',
  summary: 'the site on this machine, until Ctrl-C',
  usage: 'serve [--port P] [--log FILE]',
  acts: { services: ['sign-in', 'search'] },
  options: {
    port: { type: 'string', help: 'the port to listen on; 0 for any free one', default: '3000' },
    log: {
      type: 'string',
      help: 'where to log what is asked of the site; - for standard error (default: site.log in the data directory)',
    },
  },
  async run({ values, stdout, stderr, json, open, interrupted }) {
    const port = portIn(String(values.port))
    const services = await open()
    const log = openLog(values.log, services.dataDirectory.path, stderr)
    const site = await startSite(services, { port, log })
    stdout.write(
      json ? `${JSON.stringify({ origin: site.origin })}\n` : `Kith is at ${site.origin} (Ctrl-C stops it)\n`,
    )
    if (!interrupted.aborted) await once(interrupted, 'abort')
    await site.close()
    return exitCodes.done
  },
}

/** What is asked of the site, in ids and codes; only its owner may read it. */
function openLog(chosen: unknown, dataDirectory: string, stderr: NodeJS.WritableStream): DestinationStream {
  if (chosen === '-') return stderr
  const path = typeof chosen === 'string' ? chosen : join(dataDirectory, 'site.log')
  return createWriteStream(path, { flags: 'a', mode: 0o600 })
}

function portIn(words: string): number {
  const port = Number(words)
  if (/^\d{1,5}$/.test(words) && port <= 65_535) return port
  throw usageError('serve', 'A port is a number from 0 to 65535.', serveVerb.usage)
}
