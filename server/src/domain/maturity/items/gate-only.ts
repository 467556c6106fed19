import type { ItemText } from '../maturity-item.js'

/** Asked for the readiness gate alone. */
export const gateOnly: readonly ItemText[] = [
  {
    title: 'Data quality of tickets, CMDB and knowledge',
    statement: 'Tickets, configuration data and articles can be relied upon.',
    anchors: [
      'Nobody knows how good the data is.',
      'Some of it is checked.',
      'All three have rules, are checked, and meet them.',
      'Quality has targets, and errors are corrected at their source.',
      'Quality improves year by year, and is compared with others.',
    ],
  },
  {
    title: 'Governance and decision rights for AI',
    statement: 'It is settled who decides on the use of AI, and who answers for it.',
    anchors: [
      'AI is used without anybody having decided it.',
      'Some uses were approved.',
      'Every use needs an approval by a named body, and is in a register.',
      'Uses are reviewed against their purpose, and are ended where they miss it.',
      'Rules follow from experience, and are compared with those of others.',
    ],
    kpi: 'AI_SANCTIONED',
  },
  {
    title: 'Rules for access, usage rights and data handling',
    statement: 'It is settled which data may be used by whom and for what.',
    anchors: [
      'There are no rules, or nobody knows them.',
      'Some systems have rules.',
      'Rules hold for all data, are known, and are followed.',
      'Controls test them, with targets, and findings are mended.',
      'Rules and controls improve from findings, and are compared with others.',
    ],
    kpi: 'ACCESS_REVIEW_ON_TIME',
  },
]
