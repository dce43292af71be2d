import { spawnSync } from 'node:child_process'

/** Whether Debian's age is on this machine: the tests open with it what Kith sealed, as a recipient would. */
export function hasAge(): boolean {
  return spawnSync('age', ['--version'], { stdio: 'ignore' }).error === undefined
}

/** Install it where it is missing and we may: only as root, only by apt. Where we may not, its tests are skipped and named. */
export function installAgeWhenMissing(say: (line: string) => void): void {
  if (hasAge()) return
  if (process.getuid?.() !== 0) {
    say('There is no age here, so nothing that was sealed is opened with it: apt-get install age.')
    return
  }
  say('Installing age for the tests of sealed releases …')
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'age'], options)
}
