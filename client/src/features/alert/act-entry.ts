import type { AlertAct } from '@steerboard/schema'
import { formatDate } from '../../format/moment.js'
import { addDays } from '../../format/period.js'
import type { ActEntry } from './use-alert-acts.js'

interface ActText {
  /** What the act does, said before it is done. */
  means: string
  /** Label of the text, and what belongs there. */
  note: string
  hint: string
}

export const actTexts: Record<AlertAct, ActText> = {
  ACKNOWLEDGE: {
    means: 'Somebody takes it on. It stays open until its condition is over.',
    note: 'Note (optional)',
    hint: 'What is being done, for those who ask',
  },
  SNOOZE: {
    means: 'It comes back on the day, or at once when it becomes more severe.',
    note: 'Why it can wait',
    hint: 'Stays on record',
  },
  DISMISS: {
    means:
      'It is put aside for as long as its condition lasts, and comes back when that begins anew.',
    note: 'What makes you sure',
    hint: 'Stays on record, for those who ask later',
  },
  REBASELINE: {
    means:
      'The figure works on a new level, so its usual range begins anew. Charts keep the old range and say why it ended. It can be taken back.',
    note: 'What changed?',
    hint: 'The change of process or circumstances, as it should stand in the minutes',
  },
  RESTORE: {
    means: 'The old usual range holds again, and the alert is open again.',
    note: 'Why the old range holds after all',
    hint: 'Stays on record',
  },
}

/** As a server that allows 90 days would begin: a month from today. */
export const firstEntry = (today: string): ActEntry => ({
  owner: '',
  note: '',
  until: addDays(today, 30),
  reason: 'COMMON_CAUSE',
  start: '',
})

/** What is missing before it can be sent; the server judges everything else. */
export function entryFaults(
  act: AlertAct,
  { note, until }: ActEntry,
  today: string,
): { note?: string; until?: string } {
  return {
    ...(act !== 'ACKNOWLEDGE' &&
      note.trim() === '' && { note: 'This is needed: it goes on record.' }),
    ...(act === 'SNOOZE' &&
      !(until > today && until <= addDays(today, 90)) && {
        until: `Choose a day after today, up to ${formatDate(addDays(today, 90))}.`,
      }),
  }
}
