import type { WorkVolumeInput, WorkVolumeKind, WorkVolumePartsFragment } from '@steerboard/schema'
import { enteredNumber } from '../../../format/entered-number.js'
import { formatMonth } from '../../../format/moment.js'

/** What a cost centre spent or a team worked, as it is typed: by the first day of each month. */
export interface WorkForm {
  kind: WorkVolumeKind
  item: string
  department: string
  amounts: Readonly<Record<string, string>>
}

/** The running month and the twelve before it, newest first. */
export function monthsUntil(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 13 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10),
  )
}

export const emptyForm = (): WorkForm => ({ kind: 'SPEND', item: '', department: '', amounts: {} })

export const formOf = (volume: WorkVolumePartsFragment): WorkForm => ({
  ...{ kind: volume.kind, item: volume.item, department: volume.department ?? '' },
  amounts: Object.fromEntries(volume.months.map(({ month, amount }) => [month, String(amount)])),
})

/** The months that were typed otherwise than they stand on record, and what of them is no number. */
export function changesOf(form: WorkForm, before: WorkForm) {
  const problems: Record<string, string> = {}
  const isMoved = form.department !== before.department
  const volumes = Object.entries(form.amounts).flatMap(([month, typed]): WorkVolumeInput[] => {
    const isSame = typed.trim() === (before.amounts[month] ?? '')
    if (typed.trim() === '' || (isSame && !isMoved)) return []
    const amount = enteredNumber(typed)
    if (Number.isNaN(amount)) problems[month] = `${formatMonth(month)}: this is no number.`
    return [
      { item: form.item, month, amount, ...(form.department && { department: form.department }) },
    ]
  })
  return { volumes, problems }
}
