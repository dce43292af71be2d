import { Writable } from 'node:stream'

/** A stream that keeps what is written to it. */
export function collect(): { readonly stream: Writable; text(): string } {
  const pieces: string[] = []
  const stream = new Writable({
    write(piece: Buffer | string, _encoding, done) {
      pieces.push(piece.toString())
      done()
    },
  })
  return { stream, text: () => pieces.join('') }
}
