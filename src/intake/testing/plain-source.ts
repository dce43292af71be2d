/** A small source that is right, for tests to change one thing in. A person, an event with roles, and an XML file. */
export const plainSource = `source: example
edition: 2016-09
title: An example
partner: Example partner
in-use-from: 2016-09-01
agreement: { reference: EX-1, from: 2016-09-01, to: 2030-08-31 }
purposes: [N21]
code-lists:
  yes-no: { Y: Yes, N: No }
files:
  events:
    format: csv
    encoding: utf-8
    delimiter: ','
    supply: full
    current-as-of: received-on
    columns:
      ref: { means: Number of the event, category: N13, required: true }
      person: { means: Number of the person, category: N13, required: true }
      surname: { means: Surname, category: N13 }
      born: { means: Date of birth, category: N13, date: DD/MM/YYYY }
      sex: { means: Sex, category: N13, codes: { F: Female, M: Male } }
      part: { means: Part in the event, category: N13, required: true, codes: { O: Offender, V: Victim, W: Witness } }
      happened: { means: Day, category: N13, required: true, date: DD/MM/YYYY }
      hidden: { means: Whether the address is hidden, category: N13, codes: yes-no }
      times: { means: How often, category: N13, number: { least: 0, whole: true } }
    key: [ref, person]
    person: [person]
    role: { column: part, codes: { O: offender, V: victim, W: witness } }
    protected: { hidden: Y }
    identity:
      surname: surname
      birth-date: born
      sex: { column: sex, codes: { F: F, M: M } }
    facts:
      - kind: offence
        when: { part: O }
        on: happened
    relationships: []
    coverage:
      - facts: [offence]
        area: Avonmere
        ages: 10-
        from: { months-before: 12 }
        to: current-as-of
  register:
    format: xml
    encoding: utf-8
    supply: changes
    record: Root/People/Person
    current-as-of: received-on
    rows:
      people:
        at: .
        columns:
          number: { means: Number, category: N12, at: Number, required: true }
          name: { means: Surname, category: N12, at: Name/Surname }
        key: [number]
        person: [number]
        identity: { surname: name }
      plans:
        at: Plans/Plan
        columns:
          number: { means: Number, category: N12, at: ../../Number, required: true }
          starts: { means: First day, category: N12, at: Start, required: true, date: YYYY-MM-DD }
        key: [number, starts]
        person: [number]
        identity: none
        facts: [{ kind: child-in-need, from: starts }]
        coverage: [{ facts: [child-in-need], area: Avonmere, from: 2016-01-01, to: current-as-of }]
`

/** The source with one piece of its text changed; the piece must be there. */
export function plainSourceWith(from: string, to: string): string {
  if (!plainSource.includes(from)) throw new Error(`the plain source has no ${from}`)
  return plainSource.replace(from, to)
}
