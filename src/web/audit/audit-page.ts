import { drawAuditSample } from '../../outcomes/draw-audit-sample.command.ts'
import { auditSampleById } from '../../outcomes/sql/audit-sample-by-id.queries.ts'
import { auditSampleItems } from '../../outcomes/sql/audit-sample-items.queries.ts'
import type { Table } from '../layout/table.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { dayInWords } from '../render/words.ts'

/** One sample: what was committed to, what was drawn, how anyone draws it again, and how far the audit has come. */
export const auditPage = page({
  path: '/audits/:auditSampleId',
  purpose: 'audit',
  permission: 'claims:audit',
  async show({ tx, params }) {
    if (!isId(params.auditSampleId!)) return nothing
    const asked = { audit_sample_id: params.auditSampleId! }
    const [sample] = await auditSampleById.run(asked, tx)
    if (sample === undefined) return nothing
    const items = sample.drawn_at === null ? [] : await auditSampleItems.run(asked, tx)
    const table: Table = {
      caption: 'Claims in this sample, in the order they were drawn',
      captionHidden: true,
      head: ['Claim', 'Made', 'Found'],
      rows: items.map((item) => [
        {
          text: `Claim ${item.position}`,
          href: `/audits/${sample.audit_sample_id}/claims/${item.claim_id}`,
          linkHidden: 'of this sample',
        },
        { text: dayInWords(item.claimed_on) },
        { text: item.verdict === null ? 'Not judged yet' : item.verdict === 'agree' ? 'Agreed' : 'Rejected' },
      ]),
    }
    const next = items.find(({ verdict }) => verdict === null)
    return view(
      'audit/audit.njk',
      { sample, table, next: next && `/audits/${sample.audit_sample_id}/claims/${next.claim_id}` },
      { about: { kind: 'audit-sample', id: sample.audit_sample_id } },
    )
  },
  async submit({ services, person, params }) {
    const auditSampleId = params.auditSampleId!
    const outcome = await drawAuditSample(services, person, auditSampleId)
    if (outcome.kind === 'drawn') return seeOther(`/audits/${auditSampleId}`)
    const text = 'No claim has been made since this seed was committed to. Draw the sample once there is one'
    return showAgain([{ field: 'draw', text }])
  },
})
