import { commitAuditSample } from '../../outcomes/commit-audit-sample.command.ts'
import { auditSamples } from '../../outcomes/sql/audit-samples.queries.ts'
import { dayInEngland } from '../../platform/clock.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { seeOther, view } from '../page-view.ts'
import { counted, dayInWords } from '../render/words.ts'

/** The samples of claims for audit, and the way to commit to the seed of another. */
export const auditsPage = page({
  path: '/audits',
  purpose: 'audit',
  permission: 'claims:audit',
  navigation: 'Audits',
  async show({ tx }) {
    const samples = await auditSamples.run(undefined, tx)
    const table: Table = {
      caption: 'Samples, latest first',
      captionHidden: true,
      head: ['Seed committed to', 'Sample', 'Judged'],
      rows: samples.map((sample) => [
        {
          text: dayInWords(dayInEngland(sample.committed_at)),
          href: `/audits/${sample.audit_sample_id}`,
          linkHidden: 'sample',
        },
        {
          text:
            sample.drawn === null
              ? 'Not drawn yet'
              : `${counted(sample.drawn, 'claim')} of ${(sample.claims ?? 0).toLocaleString('en-GB')}`,
        },
        { text: sample.drawn === null ? '–' : `${sample.judged} of ${sample.drawn}` },
      ]),
    }
    return view('audits/audits.njk', { table })
  },
  async submit({ services, person, formId }) {
    const { auditSampleId } = await commitAuditSample(services, person, formId)
    return seeOther(`/audits/${auditSampleId}`)
  },
})
