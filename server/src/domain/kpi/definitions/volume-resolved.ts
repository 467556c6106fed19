import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'
import { volume } from './volume.js'

export const volumeResolved = defineKpi({
  ...volume,
  code: 'VOLUME_RESOLVED',
  name: 'Tickets resolved',
  question: 'How much went out?',
  periodTimestamp:
    'the final resolution (final_resolved_at); in the variant CLOSED the closing (closed_at)',
  variants: [
    {
      code: 'TICKETS',
      name: 'All tickets',
      inWords: 'Number of tickets last resolved in the period.',
      formula: { kind: 'count', measures: ['ticketsResolved'] },
    },
    {
      code: 'INCIDENTS',
      name: 'Incidents',
      inWords: 'Number of incidents last resolved in the period.',
      formula: { kind: 'count', measures: ['incidentsResolved'] },
    },
    {
      code: 'REQUESTS',
      name: 'Service requests',
      inWords: 'Number of service requests last resolved in the period.',
      formula: { kind: 'count', measures: ['requestsResolved'] },
    },
    {
      code: 'CLOSED',
      name: 'Closed tickets',
      inWords: 'Number of tickets closed in the period.',
      formula: { kind: 'count', measures: ['ticketsClosed'] },
    },
  ],
  pairedWith: ['VOLUME_OPENED', 'BACKLOG'],
  grains: everyGrain,
})
