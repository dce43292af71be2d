import { approveDisposal } from '../../governance/disposal/approve-disposal.command.ts'
import { certificateIn } from '../../governance/disposal/certificate.ts'
import { disposalById } from '../../governance/disposal/sql/disposal-by-id.queries.ts'
import { subjectOfActor } from '../../governance/disposal/sql/subject-of-actor.queries.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { KithError } from '../../platform/errors.ts'
import { disposalStages } from '../disposal-stages.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { forgetSearchIndex } from '../search/people-found.ts'
import { sourceTitle } from '../sources/source-titles.ts'
import { dueTable, heldTable, type DisposalCounts } from './disposal-counts.ts'

/** One list of what is due: what goes and what is held, in counts; a second person's word; and the certificate. */
export const disposalPage = page({
  path: '/disposals/:disposalId',
  purpose: 'retention',
  permission: 'disposals:approve',
  async show({ tx, services, params, typed = {}, today }) {
    const { disposalId } = params
    if (disposalId === undefined || !isId(disposalId)) return nothing
    const [disposal] = await disposalById.run({ disposalId }, tx)
    if (disposal === undefined) return nothing
    const [mine] = await subjectOfActor.run(undefined, tx)
    const named = [disposal.proposed_by, ...(disposal.approved_by === null ? [] : [disposal.approved_by])]
    const staff = await staffNames(tx, services.keys, named)
    const nameOf = (actorId: string | null) => staff.get(actorId ?? '') ?? 'Someone'
    const { due, held } = disposal.counts as unknown as DisposalCounts
    const certificate = certificateIn(disposal.certificate)
    return view(
      'disposals/disposal.njk',
      {
        disposal: { ...disposal, drawnUpBy: nameOf(disposal.proposed_by), approvedBy: nameOf(disposal.approved_by) },
        due: dueTable(due),
        held: heldTable(held),
        isOwn: mine?.subject === disposal.proposed_by_subject,
        gone: certificate === undefined ? undefined : dueTable(certificate.disposedOf),
        certificate,
        originals: (certificate?.partnersOriginals ?? []).map(({ source, says }) => ({
          source: sourceTitle(source, { day: today }),
          says,
        })),
        typed,
      },
      { about: { kind: 'disposal', id: disposalId } },
    )
  },
  async submit({ services, person, params, path, typed }) {
    if (typed.sure !== 'yes') return showAgain([{ field: 'sure', text: 'Confirm that all of this is to go' }])
    try {
      await approveDisposal(services, person, params.disposalId!, disposalStages(services))
    } catch (error) {
      if (!(error instanceof KithError) || !shownHere.has(error.code)) throw error
      return showAgain([{ field: 'sure', text: `${error.message} ${error.remedy ?? ''}`.trim() }])
    } finally {
      forgetSearchIndex(services)
    }
    return seeOther(path)
  },
})

const shownHere = new Set(['same-person', 'disposal-stopped', 'stage-busy'])
