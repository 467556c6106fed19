import type { ItemText } from '../maturity-item.js'

export const userOrientation: readonly ItemText[] = [
  {
    title: 'User satisfaction measured and answered',
    statement: 'Users are asked how satisfied they are, and hear what came of it.',
    anchors: [
      'Complaints are the only measure.',
      'Some services ask their users.',
      'All services ask, and the results are published.',
      'Satisfaction has a target, and dissatisfied users are called back.',
      'Services are changed by it, and compared with other providers.',
    ],
    kpi: 'CSAT_T2B',
  },
  {
    title: 'Service levels agreed with users',
    statement: 'Users and providers agreed what a service promises.',
    anchors: [
      'Nothing is promised.',
      'Some services have agreed levels.',
      'Every service has levels agreed with its users and known to them.',
      'Keeping them has a target, and misses are explained to users.',
      'Levels follow from what users value, and are renegotiated from data.',
    ],
    kpi: 'SLA_COVERAGE',
  },
  {
    title: 'Clear language and transparent status',
    statement: 'Users understand what we write, and see where their matter stands.',
    anchors: [
      'Users have to ask, and get jargon.',
      'Some services tell their status.',
      'Every request shows its status in words that users understand.',
      'Follow-up questions are counted, and texts are improved.',
      'Texts are tested with users before they are used.',
    ],
  },
  {
    title: 'Self-service usable',
    statement: 'Users can help themselves where they want to.',
    anchors: [
      'There is no self-service, or nobody uses it.',
      'Some requests can be made without calling.',
      'The usual requests can be made and followed by everybody.',
      'Its use and success have targets, and failures are analysed.',
      'It is developed with users, and compared with the best they know.',
    ],
    kpi: 'SELF_SERVICE_RESOLUTION',
  },
  {
    title: 'Experience of all requester groups',
    statement:
      'The experience of every group is known, also of those whom other departments serve.',
    anchors: [
      'Only those who complain are heard.',
      'Some groups are asked.',
      'All groups are asked, with the departments that serve them.',
      'Differences between groups have limits, and are closed.',
      'Whole journeys across departments are designed and improved together.',
    ],
  },
]
