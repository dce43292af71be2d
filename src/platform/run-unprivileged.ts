import { spawnSync } from 'node:child_process'

/** How to start a program that refuses to run as root. */
export type Unprivileged = {
  readonly command: string
  readonly args: readonly string[]
  /** Set where the program runs as another user, who must then own its files. */
  readonly uid?: number
}

const userIdOfNobody = 65_534

/**
 * The command line that runs `command` as someone other than root: as it is for an ordinary user, in a user namespace of
 * its own for root, or as `nobody` where namespaces are not allowed.
 */
export function unprivileged(command: string, args: readonly string[]): Unprivileged {
  if (process.getuid?.() !== 0) return { command, args }
  if (canUnshare()) return { command: 'unshare', args: [...unshareArguments, command, ...args] }
  return { command, args, uid: userIdOfNobody }
}

const unshareArguments = ['--user', '--map-user=1000', '--map-group=1000']
let unshareWorks: boolean | undefined

function canUnshare(): boolean {
  unshareWorks ??= spawnSync('unshare', [...unshareArguments, 'true'], { stdio: 'ignore' }).status === 0
  return unshareWorks
}
