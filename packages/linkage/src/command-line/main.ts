#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// What Node has compiled once is kept, and the next run starts in half the time.
enableCompileCache()
const { listenForInterruption } = await import('./interruption.ts')
const { runCommandLine } = await import('./run-command-line.ts')

// A reader that goes away early (`kith-linkage block … | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { stdout, stderr } = process
const { signal, exitCode } = listenForInterruption(stderr)
const code = await runCommandLine({ program: 'kith-linkage', stdout, stderr, signal }, process.argv.slice(2))
process.exitCode = exitCode() ?? code
