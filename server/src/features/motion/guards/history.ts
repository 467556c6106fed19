import { historyGuards } from '../../../platform/guards.js'

/** What was decided stays; the function is installed with the guards of motions. */
export const decided = historyGuards('refuse_change_of_history', {
  keeps: 'decided',
  hint: 'Propose a motion; its approval adds what follows.',
})

/** `decided.keep`, for the slices whose subjects the committee decides. */
export const keepHistory = decided.keep
