import type { ReadingStatus } from '@steerboard/schema'

export const statusNames: Record<ReadingStatus, string> = {
  NO_DATA: 'No data',
  LOW_SAMPLE: 'Low sample',
  PROVISIONAL: 'Provisional',
  FINAL: 'Final',
  RUNNING: 'Running',
}
