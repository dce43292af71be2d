import { accessSync, constants } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium on this machine: what `CHROMIUM` names, or one on the path. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...(named ? [named] : []), ...onPath].find(isExecutable)
}

/** Install Debian's Chromium where there is none and we may: only as root, only by apt. */
export function installChromiumWhenMissing(say: (line: string) => void): void {
  if (findChromium() !== undefined || process.getuid?.() !== 0) return
  say('Installing Chromium for the browser tests …')
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], options)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
