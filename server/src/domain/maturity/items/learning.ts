import type { ItemText } from '../maturity-item.js'

export const learning: readonly ItemText[] = [
  {
    title: 'Problem management removes causes',
    statement: 'Causes of recurring incidents are found and removed.',
    anchors: [
      'Incidents are solved, and come again.',
      'Some causes are looked for.',
      'Recurring incidents lead to a problem with an owner, everywhere.',
      'Fixed causes have a target, and recurrence falls.',
      'Causes are found before incidents happen.',
    ],
    kpi: 'KNOWN_ERROR_FIXED',
  },
  {
    title: 'Knowledge base maintained',
    statement: 'What is known is written down, current and used.',
    anchors: [
      'Knowledge is in heads and mails.',
      'Some teams write articles.',
      'Articles have owners, are reviewed within a year, and are used everywhere.',
      'Use, age and usefulness have targets.',
      'Writing is part of solving, and articles improve by use.',
    ],
  },
  {
    title: 'Post-incident reviews without blame',
    statement: 'Major incidents are reviewed to learn from, not to find the guilty.',
    anchors: [
      'Somebody is blamed, or nothing is said.',
      'Some incidents are reviewed.',
      'Every major incident is reviewed without blame, and the result is published.',
      'Measures from reviews have owners and dates, and are done.',
      'Patterns over many reviews change how systems are built.',
    ],
  },
  {
    title: 'Improvement register with owners',
    statement: 'Improvements are on one register with owners and dates.',
    anchors: [
      'Ideas get lost.',
      'Some teams keep lists.',
      'One register for all, each entry with owner, date and expected effect.',
      'Effects are measured, and overdue entries are escalated.',
      'The register is steered by value, and its yield grows.',
    ],
  },
  {
    title: 'KPI and process definitions reviewed yearly',
    statement: 'What is measured and how work is done is questioned once a year.',
    anchors: [
      'Definitions are what they once were, or missing.',
      'Some are reviewed on occasion.',
      'All were reviewed within the last 12 months, with their users.',
      'Reviews have a date and an owner, and none is overdue.',
      'Measures that no longer serve are dropped, and practice is compared with others.',
    ],
  },
]
