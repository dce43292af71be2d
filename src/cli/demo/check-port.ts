import { once } from 'node:events'
import { createServer } from 'node:net'
import { exitCodes, KithError } from '../../platform/errors.ts'

/** Say that a port is taken before the demonstration has done all its work, not after. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, '127.0.0.1')
    await once(probe, 'listening')
  } catch {
    throw new KithError({
      code: 'port-taken',
      what: `The site cannot be served on port ${port} of this machine: another program has it.`,
      remedy: 'Choose another with --port (0 takes any free one), or leave the site out with --no-serve.',
      exitCode: exitCodes.missing,
    })
  } finally {
    probe.close()
  }
}
