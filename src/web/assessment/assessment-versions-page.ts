import { assessmentVersions } from '../../casework/assessment.store.ts'
import { versionsPage } from '../support/versions-page.ts'
import { assessmentChanges } from './assessment-changes.ts'

/** What a family's assessment said each time it was recorded. */
export const assessmentVersionsPage = versionsPage({
  what: 'assessment',
  nothingYet: 'Nothing has been written with the family yet.',
  versionsOf: assessmentVersions,
  changesOf: assessmentChanges,
  shown: (version) => version,
})
