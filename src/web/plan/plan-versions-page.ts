import { planVersions } from '../../casework/plan.store.ts'
import { versionsPage } from '../support/versions-page.ts'
import { planChanges } from './plan-changes.ts'
import { withTables } from './plan-tables.ts'

/** What a family's plan said each time it was recorded. */
export const planVersionsPage = versionsPage({
  what: 'plan',
  nothingYet: 'No plan has been agreed with the family yet.',
  versionsOf: planVersions,
  changesOf: planChanges,
  shown: (version, labels) => withTables(version, labels, ` in version ${version.version}`),
})
