import { assessmentPage } from './assessment/assessment-page.ts'
import { assessmentVersionsPage } from './assessment/assessment-versions-page.ts'
import { auditPage } from './audit/audit-page.ts'
import { auditedClaimPage } from './audited-claim/audited-claim-page.ts'
import { auditsPage } from './audits/audits-page.ts'
import { chronologyPage } from './chronology/chronology-page.ts'
import { claimPage } from './claim/claim-page.ts'
import { claimsPage } from './claims/claims-page.ts'
import { decidePage } from './decide/decide-page.ts'
import { decisionPage } from './decision/decision-page.ts'
import { decisionsPage } from './decisions/decisions-page.ts'
import { deliveryPage } from './delivery/delivery-page.ts'
import { endPage } from './end/end-page.ts'
import { disposalPage } from './disposals/disposal-page.ts'
import { disposalsPage } from './disposals/disposals-page.ts'
import { evidencePage } from './evidence/evidence-page.ts'
import { familiesPage } from './families/families-page.ts'
import { familyResultsPage } from './family-results/family-results-page.ts'
import { familyPage } from './family/family-page.ts'
import { addHoldPage } from './holds/add-hold-page.ts'
import { holdsPage } from './holds/holds-page.ts'
import { letterPage } from './letter/letter-page.ts'
import { myFamiliesPage } from './my-families/my-families-page.ts'
import { noticePage } from './notice/notice-page.ts'
import { outcomesPage } from './outcomes/outcomes-page.ts'
import { addNotePage } from './notes/add-note-page.ts'
import { notePage } from './notes/note-page.ts'
import { notesPage } from './notes/notes-page.ts'
import type { Page } from './page.ts'
import { planPage } from './plan/plan-page.ts'
import { planVersionsPage } from './plan/plan-versions-page.ts'
import { personRightsPage } from './person-rights/person-rights-page.ts'
import { practitionerPage } from './practitioner/practitioner-page.ts'
import { addRightPage } from './rights/add-right-page.ts'
import { endRightPage } from './rights/end-right-page.ts'
import { rightsPage } from './rights/rights-page.ts'
import { releasePage } from './release/release-page.ts'
import { releasesPage } from './releases/releases-page.ts'
import { resultsPage } from './search/results-page.ts'
import { searchPage } from './search/search-page.ts'
import { addSharingPage } from './sharing/add-sharing-page.ts'
import { sharingPage } from './sharing/sharing-page.ts'
import { sourcePage } from './source/source-page.ts'
import { sourcesPage } from './sources/sources-page.ts'
import { supportPage } from './support/support-page.ts'
import { workPage } from './work/work-page.ts'

/** Every page for people who are signed in, in the order of the navigation. A page that is not here is not served. */
export const pages: readonly Page[] = [
  workPage,
  myFamiliesPage,
  familiesPage,
  familyPage,
  evidencePage,
  decidePage,
  practitionerPage,
  supportPage,
  letterPage,
  sharingPage,
  addSharingPage,
  assessmentPage,
  assessmentVersionsPage,
  planPage,
  planVersionsPage,
  notesPage,
  addNotePage,
  notePage,
  chronologyPage,
  familyResultsPage,
  claimPage,
  endPage,
  personRightsPage,
  decisionsPage,
  decisionPage,
  claimsPage,
  searchPage,
  resultsPage,
  outcomesPage,
  releasesPage,
  releasePage,
  auditsPage,
  auditPage,
  auditedClaimPage,
  sourcesPage,
  sourcePage,
  deliveryPage,
  rightsPage,
  addRightPage,
  endRightPage,
  disposalsPage,
  disposalPage,
  holdsPage,
  addHoldPage,
  noticePage,
]
