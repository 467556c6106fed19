import type { ReadingStatus } from '@steerboard/schema'

export const statusNames: Record<ReadingStatus, string> = {
  WITHHELD: 'Withheld',
  NO_DATA: 'No data',
  LOW_SAMPLE: 'Low sample',
  PROVISIONAL: 'Provisional',
  FINAL: 'Final',
  RUNNING: 'Running',
}

/** What stands in the place of a value that is not there. */
export const insteadOfValue = (status: ReadingStatus): string =>
  status === 'WITHHELD' ? 'Fewer than five answers' : statusNames.NO_DATA
