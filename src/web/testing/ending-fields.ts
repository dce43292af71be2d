/** What the form that ends support sends, filled in, with whatever a test wants otherwise. */
export function endingFields(form: string, said: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    form,
    reason: 'goals-met',
    changed: 'Mornings are calm now.',
    remains: 'Nothing we know of.',
    call: 'The school’s family worker.',
    how: 'At the last visit',
    'told-day': '31',
    'told-month': '8',
    'told-year': '2019',
    ...said,
  }
}
