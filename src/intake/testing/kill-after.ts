import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** SIGKILL to the process and everything it started; whether it had said that it was done. */
export async function killAfter(child: ChildProcess, ms: number): Promise<boolean> {
  const exited = once(child, 'exit') as Promise<[number | null]>
  await Promise.race([sleep(ms), exited])
  // PostgreSQL starts processes while it is being killed, so look until there are none.
  for (let tree = treeOf(child.pid!); tree.length > 0; tree = treeOf(child.pid!).concat(tree.filter(isAlive))) {
    for (const pid of tree) kill(pid)
    await sleep(20)
  }
  const [exitCode] = await exited
  return exitCode === 0
}

/** A process and its descendants, as the kernel tells them. */
function treeOf(root: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)),
    (name) => parentOf(Number(name)),
  )
  const tree: number[] = isAlive(root) ? [root] : []
  for (let at = 0; at < tree.length; at++) tree.push(...(children.get(tree[at]!) ?? []).map(Number))
  return tree
}

function parentOf(pid: number): number {
  return Number(statOf(pid)?.[1] ?? 0)
}

function isAlive(pid: number): boolean {
  return ![undefined, 'Z', 'X'].includes(statOf(pid)?.[0])
}

/** State, parent and the rest; what stands in brackets may hold spaces. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  } catch {
    return undefined
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}
