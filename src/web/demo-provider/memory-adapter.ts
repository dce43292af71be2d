import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What the demo's provider remembers while it runs: in memory, and gone with it. */
export function memoryAdapter(): (name: string) => Adapter {
  const stored = new Map<string, { readonly payload: AdapterPayload; readonly endsAt: number }>()

  const find = (key: string): AdapterPayload | undefined => {
    const found = stored.get(key)
    if (found === undefined || found.endsAt > Date.now()) return found?.payload
    stored.delete(key)
    return undefined
  }
  const findBy = (name: string, matches: (payload: AdapterPayload) => boolean) =>
    [...stored.keys()]
      .filter((key) => key.startsWith(`${name}:`))
      .map(find)
      .find((payload) => payload !== undefined && matches(payload))

  return (name) => ({
    upsert(id, payload, expiresIn) {
      stored.set(`${name}:${id}`, { payload, endsAt: expiresIn ? Date.now() + expiresIn * 1000 : Infinity })
      return Promise.resolve()
    },
    find: (id) => Promise.resolve(find(`${name}:${id}`)),
    findByUid: (uid) => Promise.resolve(findBy(name, (payload) => payload.uid === uid)),
    findByUserCode: (userCode) => Promise.resolve(findBy(name, (payload) => payload.userCode === userCode)),
    consume(id) {
      const payload = find(`${name}:${id}`)
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
      return Promise.resolve()
    },
    destroy(id) {
      stored.delete(`${name}:${id}`)
      return Promise.resolve()
    },
    revokeByGrantId(grantId) {
      for (const [key, { payload }] of stored) if (payload.grantId === grantId) stored.delete(key)
      return Promise.resolve()
    },
  })
}
