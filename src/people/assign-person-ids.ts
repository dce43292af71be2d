/** A person as published before this run. */
export type PublishedPerson = {
  readonly personId: string
  readonly issuedAt: Date
  readonly members: readonly number[]
  /** chosen by a person to continue whatever happens */
  readonly pinned?: boolean
  /** members held by a link that a person confirmed */
  readonly verified?: ReadonlySet<number>
  /** open cases, decisions and plans filed under the id */
  readonly filed?: number
}

/** What becomes of the ids. Everything not named here stays as it is. */
export type IdAssignment = {
  /** cluster (by its place in the list) → the id it continues, or null for a new person */
  readonly continues: readonly (string | null)[]
  /** ids that end, and the cluster that now holds every member each had, or null where there is none */
  readonly ended: readonly { readonly personId: string; readonly into: number | null }[]
}

/**
 * Decide which person ids live on after linking again (identity rules §1.2): a pure function of what was published and
 * what was found, so that neither the order of deliveries nor the order of records can move an id.
 *
 * Every overlap of an old person and a new cluster is ranked by: chosen by a person, confirmed links in it, what is
 * filed under the id, records in it, earliest issue, lowest id. Taken greedily; one id a cluster and one cluster an id.
 *
 * @param recordsOf how many source records a source person stands for
 */
export function assignPersonIds(
  published: readonly PublishedPerson[],
  clusters: readonly (readonly number[])[],
  recordsOf: (sourcePersonId: number) => number,
): IdAssignment {
  const clusterOf = new Map(clusters.flatMap((members, cluster) => members.map((member) => [member, cluster] as const)))
  const overlaps = published.flatMap((person) => overlapsOf(person, clusterOf, recordsOf)).sort(byClaim)
  const continues: (string | null)[] = clusters.map(() => null)
  const settled = new Set<string>()

  for (const { person, cluster } of overlaps) {
    if (continues[cluster] !== null || settled.has(person.personId)) continue
    continues[cluster] = person.personId
    settled.add(person.personId)
  }

  const ended = published
    .filter(({ personId }) => !settled.has(personId))
    .map(({ personId, members }) => ({ personId, into: onlyClusterOf(members, clusterOf) }))
  return { continues, ended }
}

type Overlap = {
  readonly person: PublishedPerson
  readonly cluster: number
  readonly verified: number
  readonly records: number
}

function overlapsOf(
  person: PublishedPerson,
  clusterOf: ReadonlyMap<number, number>,
  recordsOf: (sourcePersonId: number) => number,
): Overlap[] {
  const found = new Map<number, { verified: number; records: number }>()
  for (const member of person.members) {
    const cluster = clusterOf.get(member)
    if (cluster === undefined) continue
    const overlap = found.get(cluster) ?? { verified: 0, records: 0 }
    const isVerified = person.verified?.has(member) === true
    const records = recordsOf(member)
    found.set(cluster, {
      verified: overlap.verified + (isVerified ? records : 0),
      records: overlap.records + records,
    })
  }
  return [...found].map(([cluster, overlap]) => ({ person, cluster, ...overlap }))
}

function byClaim(left: Overlap, right: Overlap): number {
  return (
    Number(right.person.pinned ?? false) - Number(left.person.pinned ?? false) ||
    right.verified - left.verified ||
    (right.person.filed ?? 0) - (left.person.filed ?? 0) ||
    right.records - left.records ||
    left.person.issuedAt.getTime() - right.person.issuedAt.getTime() ||
    (left.person.personId < right.person.personId ? -1 : left.person.personId > right.person.personId ? 1 : 0) ||
    left.cluster - right.cluster
  )
}

/** The one cluster all of an ended person's members went to: it may say "merged into" only if nothing was left behind. */
function onlyClusterOf(members: readonly number[], clusterOf: ReadonlyMap<number, number>): number | null {
  const found = new Set(members.map((member) => clusterOf.get(member)))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
