import type { ItemText } from '../maturity-item.js'

export const strategicAlignment: readonly ItemText[] = [
  {
    title: 'Vision linked to business objectives',
    statement: 'The vision of IT names the business objectives it serves.',
    anchors: [
      'There is no vision, or nobody outside IT knows it.',
      'Some services can say which business objective they serve.',
      'One written vision, agreed with the business, names the objective behind every service.',
      'Progress towards the vision is measured, and deviations change plans.',
      'The vision is renewed every year with the business and compared with that of peers.',
    ],
  },
  {
    title: 'Objectives with measures and owners',
    statement: 'Every objective has an owner, a measure and a target.',
    anchors: [
      'Objectives are wishes without owner or measure.',
      'Some objectives have an owner or a measure.',
      'Every objective has one owner, an outcome measure and a target.',
      'Owners report against their targets, and misses lead to decisions.',
      'Objectives are dropped, raised or replaced by what the figures taught.',
    ],
  },
  {
    title: 'Portfolio decided by benefit',
    statement: 'Initiatives are chosen by the benefit they are expected to bring.',
    anchors: [
      'Whoever asks loudest gets the budget.',
      'Large projects have a business case.',
      'All initiatives are scored by the same criteria before they start.',
      'Realised benefits are measured against plan, and weak initiatives are stopped.',
      'What earlier initiatives brought changes how new ones are scored.',
    ],
    kpi: 'BENEFIT_REALISATION',
  },
  {
    title: 'Services have stated business results',
    statement: 'Each service states which result it brings to the business.',
    anchors: [
      'Services are described by technology alone.',
      'Some services state for whom they exist.',
      'Every service states its expected result and who relies on it.',
      'Results are measured, and services that bring none are changed or ended.',
      'Results are reviewed with their users and compared with other providers.',
    ],
  },
  {
    title: 'The steering committee decides on data',
    statement: 'The committee decides on figures that its members have before them.',
    anchors: [
      'There is no committee, or it decides by opinion.',
      'Figures are shown for some decisions.',
      'Every decision rests on figures from one agreed source and is on record.',
      'What decisions brought is checked against the figures afterwards.',
      'The committee reviews how well it decides, and changes its own rules.',
    ],
  },
]
