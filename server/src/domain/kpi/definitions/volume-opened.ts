import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'
import { volume } from './volume.js'

export const volumeOpened = defineKpi({
  ...volume,
  code: 'VOLUME_OPENED',
  name: 'Tickets opened',
  question: 'How much came in?',
  periodTimestamp: 'the opening (opened_at)',
  variants: [
    {
      code: 'TICKETS',
      name: 'All tickets',
      inWords: 'Number of tickets opened in the period.',
      formula: { kind: 'count', measures: ['ticketsOpened'] },
    },
    {
      code: 'INCIDENTS',
      name: 'Incidents',
      inWords: 'Number of incidents opened in the period.',
      formula: { kind: 'count', measures: ['incidentsOpened'] },
    },
    {
      code: 'MAJOR_INCIDENTS',
      name: 'Major incidents',
      inWords: 'Number of major incidents opened in the period.',
      formula: { kind: 'count', measures: ['majorIncidentsOpened'] },
    },
  ],
  pairedWith: ['VOLUME_RESOLVED', 'BACKLOG'],
  grains: everyGrain,
})
