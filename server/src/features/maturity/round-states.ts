/** Where an assessment round can stand. */
export const roundStates = {
  OPEN: 'Raters answer; nothing is shown yet.',
  CLOSED: 'What was found is shown, and fixed.',
  CANCELLED: 'Given up; every answer was deleted unread.',
} as const

export type RoundState = keyof typeof roundStates
